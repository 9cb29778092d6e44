/** What there is to do in each chapter, for pages that show the reader's progress and know nothing else of the course. */
import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { courseOutline } from '../../curriculum/index.ts';
import { type Language, publishedLanguages } from '../../languages/index.ts';

export const getStaticPaths = (() =>
  publishedLanguages.map((language) => ({
    params: { language },
    props: { language },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ readonly language: Language }> = async ({ props }) => {
  const plan = (await getCollection('plan')).map((entry) => entry.data);
  return Response.json(courseOutline(plan, props.language));
};
