import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withFieldTables } from './author-page.ts';
import { MistakeList } from './mistake.ts';
import { readYaml } from './read-yaml.ts';
import { playgroundSchema, quizSchema } from './schemas.ts';

const PAGE = new URL('../README.md', import.meta.url);

const EXAMPLES = [...readFileSync(PAGE, 'utf8').matchAll(/```yaml\n(?<yaml>.*?)```/gs)].map((found) => ({
  file: 'README.md',
  firstLine: 1,
  text: found.groups?.['yaml'] ?? '',
}));

function exampleWith(word: string) {
  const found = EXAMPLES.find(({ text }) => text.startsWith(word));
  if (!found) throw new Error(`The author page has no example that begins with ${word}`);
  return found;
}

test('the example of an exercise on the author page is one', () => {
  const mistakes = new MistakeList();
  const read = readYaml(exampleWith('kind:'), playgroundSchema, mistakes);
  expect(mistakes.all()).toEqual([]);
  expect(read?.value.kind).toBe('fix');
});

test('the example of a question on the author page is one', () => {
  const mistakes = new MistakeList();
  const read = readYaml(exampleWith('questions:'), quizSchema, mistakes);
  expect(mistakes.all()).toEqual([]);
  expect(read?.value.questions[0]?.options.map(({ right }) => right)).toEqual([false, true]);
});

test('the author page describes the fields as the schemas do (`vitest run -u` brings it up to date)', async () => {
  const page = readFileSync(PAGE, 'utf8');
  await expect(withFieldTables(page)).toMatchFileSnapshot(PAGE.pathname);
});
