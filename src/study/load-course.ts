/** Fetches what pages know nothing of by themselves: the outline of the course, and the questions of a chapter. */
import type { OutlineChapter, QuestionData } from '../curriculum/index.ts';
import type { Language } from '../languages/index.ts';

/** Every page says where the root of the site is; the build makes that relative to it. @throws when the file cannot be had. */
async function fetchJson(language: Language, name: string): Promise<unknown> {
  const root = document.documentElement.dataset['base'] ?? '/';
  const response = await fetch(`${root}${language}/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}

/** Files of our own build: what they hold was checked when it was written. */
function isList<Item>(value: unknown): value is readonly Item[] {
  return Array.isArray(value);
}

/** @throws when it cannot be had. */
export async function loadOutline(language: Language): Promise<readonly OutlineChapter[]> {
  const outline = await fetchJson(language, 'outline.json');
  if (!isList<OutlineChapter>(outline)) throw new Error('The outline is no list.');
  return outline;
}

/** The questions of the chapters `slugs`, by id. @throws when one of the files cannot be had. */
export async function loadQuestions(
  language: Language,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, QuestionData>> {
  const files = await Promise.all(slugs.map((slug) => fetchJson(language, `questions-${slug}.json`)));
  const questions = files.flatMap((file) => (isList<QuestionData>(file) ? file : []));
  return new Map(questions.map((question) => [question.id, question]));
}
