/** Everything that can be found in a language, fetched by the search dialog. */
import { getEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { type Language, publishedLanguages } from '../../languages/index.ts';

export const getStaticPaths = (() =>
  publishedLanguages.map((language) => ({
    params: { language },
    props: { language },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ readonly language: Language }> = async ({ props }) => {
  const entry = await getEntry('search', props.language);
  if (entry === undefined)
    throw new Error(`should never happen, because the loader makes one entry a language: ${props.language}`);
  return Response.json(entry.data);
};
