/** The hidden checks of each exercise, its hints and its solution (a prediction has hints alone), as a file beside the chapters that is fetched when the reader asks for them. */
import { getCollection, getEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { entryId } from '../../curriculum/index.ts';
import { LANGUAGES, publishedLanguages } from '../../languages/index.ts';

export const getStaticPaths = (async () => {
  const entries = (await getCollection('playgrounds')).map(({ data }) => data);
  const ids = new Set(
    entries.filter(({ solution, hints }) => solution !== null || hints.length > 0).map(({ id }) => id),
  );
  return publishedLanguages.flatMap((language) => [...ids].map((id) => ({ params: { language, id } })));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { id = '', language: asked } }) => {
  const language = LANGUAGES.find((one) => one === asked) ?? 'en';
  const entry = await getEntry('playgrounds', entryId(language, id));
  if (entry === undefined)
    throw new Error(`should never happen, because every path is of something with help: ${id}`);
  const { checks, tolerated, hints, solution } = entry.data;
  return Response.json({ checks, tolerated, hints, solution });
};
