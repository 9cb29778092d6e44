/** The collections of the site: prose from MDX, and the plan, glossary and playgrounds from the checked course. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import {
  afterChecks,
  figureLoader,
  glossaryLoader,
  pitfallLoader,
  planLoader,
  playgroundLoader,
  questionLoader,
  recapLoader,
  searchLoader,
} from './build/course-loaders.ts';
import {
  type FigureEntry,
  type GlossaryEntry,
  type PitfallEntry,
  type PlanEntry,
  type PlaygroundData,
  proseId,
  type QuestionData,
} from './curriculum/index.ts';
import { frontMatterSchema, inlineHtml } from './curriculum/load/index.ts';
import type { SearchData } from './search/index.ts';

/** Entries of these collections were parsed when the course was loaded; the schema only names their type. */
const plan = defineCollection({ loader: planLoader, schema: z.custom<PlanEntry>() });
const glossary = defineCollection({ loader: glossaryLoader, schema: z.custom<GlossaryEntry>() });
const pitfalls = defineCollection({ loader: pitfallLoader, schema: z.custom<PitfallEntry>() });
const playgrounds = defineCollection({ loader: playgroundLoader, schema: z.custom<PlaygroundData>() });
const figures = defineCollection({ loader: figureLoader, schema: z.custom<FigureEntry>() });
const recaps = defineCollection({ loader: recapLoader, schema: z.custom<{ readonly html: string }>() });
const search = defineCollection({ loader: searchLoader, schema: z.custom<SearchData>() });
const questions = defineCollection({ loader: questionLoader, schema: z.custom<QuestionData>() });

/** Goals are inline Markdown in the files, and inline HTML on pages. */
const withHtmlGoals = frontMatterSchema.transform(({ goals, seeds }) => ({
  goals: goals.map(inlineHtml),
  seeds,
}));

const prose = glob({
  base: './content/chapters',
  pattern: '*/{en,zh-cn}.mdx',
  generateId: ({ entry }) => proseId(entry),
});
const chapters = defineCollection({ loader: afterChecks(prose), schema: withHtmlGoals });

export const collections = {
  plan,
  glossary,
  pitfalls,
  playgrounds,
  figures,
  questions,
  chapters,
  recaps,
  search,
};
