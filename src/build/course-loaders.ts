/** Astro content loaders that give pages the checked course: its plan, its glossary, and its playgrounds with recorded runs. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { entryId, figureEntries, planEntries } from '../curriculum/index.ts';
import {
  type Course,
  CourseError,
  glossaryEntries,
  loadCourse,
  playgroundDataIn,
  questionsIn,
} from '../curriculum/load/index.ts';
import { LANGUAGES } from '../languages/index.ts';
import { livePitfalls } from './coverage/pitfall-coverage.ts';
import { pitfallEntries } from './coverage/pitfall-entries.ts';
import { recapOf } from './recap-of.ts';
import { recordCourse } from './record-course.ts';
import { searchData } from './search/search-documents.ts';

/** One entry to store, under its id. */
interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
}

type EntriesOf = (course: Course, context: LoaderContext) => readonly Entry[] | Promise<readonly Entry[]>;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CONTENT = `${ROOT}content/`;

/** Loads the plan: one entry a chapter, written or to come. */
export const planLoader = courseLoader('plan', (course) =>
  planEntries(course).map((entry) => ({ id: entry.slug, data: { ...entry } })),
);

/** Loads the glossary: one entry a term. */
export const glossaryLoader = courseLoader('glossary', (course) =>
  glossaryEntries(course).map((entry) => ({ id: entry.id, data: { ...entry } })),
);

/** Loads the catalogue of pitfalls: one entry a pitfall. */
export const pitfallLoader = courseLoader('pitfalls', async (course, { logger, renderMarkdown }) => {
  const recordingOf = await recordCourse(course, (missing) => logger.info(`running ${namesOf(missing)}`));
  const entries = await pitfallEntries(course, livePitfalls(course, recordingOf), renderMarkdown);
  return entries.map((entry) => ({ id: entry.id, data: { ...entry } }));
});

/** Loads the playgrounds: one entry a playground and language, `en/two-workers`. */
export const playgroundLoader = courseLoader('playgrounds', async (course, { logger }) => {
  const recordingOf = await recordCourse(course, (missing) => logger.info(`running ${namesOf(missing)}`));
  const playgrounds = [...course.playgrounds.values()];
  return LANGUAGES.flatMap((language) =>
    playgrounds.map((playground) => ({
      id: entryId(language, playground.id),
      data: { ...playgroundDataIn(playground, language, recordingOf) },
    })),
  );
});

/** Loads the questions: one entry a question and language, `en/first-line`. */
export const questionLoader = courseLoader('questions', (course) =>
  LANGUAGES.flatMap((language) =>
    questionsIn(course, language).map((question) => ({
      id: entryId(language, question.id),
      data: { ...question },
    })),
  ),
);

/** Loads the drawings: one entry a drawing and language, `en/await-chain`. */
export const figureLoader = courseLoader('figures', (course) =>
  LANGUAGES.flatMap((language) =>
    [...figureEntries(course, language)].map(([id, figure]) => ({
      id: entryId(language, id),
      data: { ...figure },
    })),
  ),
);

/** Loads what can be found: one entry a language. */
export const searchLoader = courseLoader('search', (course) =>
  LANGUAGES.map((language) => ({ id: language, data: { ...searchData(course, language) } })),
);

/** Loads the recaps: one entry a chapter that is written. */
export const recapLoader = courseLoader('recaps', async (course, { renderMarkdown }) => {
  const recaps = course.chapters.map(async ({ slug, prose }) => {
    const recap =
      prose.en === undefined ? null : recapOf(await readFile(`${ROOT}${prose.en.file}`, 'utf8'), slug);
    return recap === null ? [] : [{ id: slug, data: { html: (await renderMarkdown(recap)).html } }];
  });
  return (await Promise.all(recaps)).flat();
});

/** The files that are about to run; a long list as its length. */
function namesOf(programs: readonly { readonly file: string }[]): string {
  return programs.length > 3 ? `${programs.length} programs` : programs.map(({ file }) => file).join(', ');
}

/** The loader of the prose, held back until the course is known to be sound: our words on a mistake come first. */
export function afterChecks(prose: Loader): Loader {
  return {
    ...prose,
    load: async (context) => {
      loadCourse(CONTENT);
      await prose.load(context);
    },
  };
}

function courseLoader(name: string, entriesOf: EntriesOf): Loader {
  return {
    name: `course-${name}`,
    load: async (context) => {
      await fill(context, entriesOf);
      let filling = Promise.resolve();
      context.watcher?.add(CONTENT);
      context.watcher?.on('all', (_event, path) => {
        // One after another, so that a slow older loading never overwrites a newer one.
        if (path.startsWith(CONTENT)) filling = filling.then(() => refill(context, entriesOf));
      });
    },
  };
}

async function fill(context: LoaderContext, entriesOf: EntriesOf): Promise<void> {
  const entries = await entriesOf(loadCourse(CONTENT), context);
  const kept = new Set(entries.map(({ id }) => id));
  for (const { id, data } of entries) {
    const parsed = await context.parseData({ id, data });
    context.store.set({ id, data: parsed, digest: context.generateDigest(parsed) });
  }
  for (const id of context.store.keys()) if (!kept.has(id)) context.store.delete(id);
}

/** In dev, an author's mistake is told once, by the loader of the plan, and the last good course stays. */
async function refill(context: LoaderContext, entriesOf: EntriesOf): Promise<void> {
  try {
    await fill(context, entriesOf);
  } catch (error) {
    const isToldElsewhere = error instanceof CourseError && context.collection !== 'plan';
    if (!isToldElsewhere) context.logger.error(error instanceof Error ? error.message : String(error));
  }
}
