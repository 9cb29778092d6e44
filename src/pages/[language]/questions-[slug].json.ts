/** The questions of one chapter, for the review: it asks them away from their chapter. */
import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { entryId, type PlanEntry } from '../../curriculum/index.ts';
import { type Language, publishedLanguages } from '../../languages/index.ts';

interface Props {
  readonly language: Language;
  readonly chapter: PlanEntry;
}

export const getStaticPaths = (async () => {
  const plan = (await getCollection('plan')).map((entry) => entry.data);
  return publishedLanguages.flatMap((language) =>
    plan
      .filter(({ questions }) => questions.length > 0)
      .map((chapter) => ({ params: { language, slug: chapter.slug }, props: { language, chapter } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props & Record<string, unknown>> = async ({ props: { language, chapter } }) => {
  const wanted = chapter.questions.map((id) => entryId(language, id));
  const entries = await getCollection('questions', ({ id }) => wanted.includes(id));
  const byId = new Map(entries.map(({ id, data }) => [id, data]));
  return Response.json(wanted.flatMap((id) => byId.get(id) ?? []));
};
