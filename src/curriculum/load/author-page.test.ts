import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withFieldTables } from './author-page.ts';
import { MistakeList } from './mistake.ts';
import { readYaml } from './read-yaml.ts';
import { playgroundSchema } from './schemas.ts';

const PAGE = new URL('../README.md', import.meta.url);

test('the example of an exercise on the author page is one', () => {
  const example = /```yaml\n(?<yaml>.*?)```/s.exec(readFileSync(PAGE, 'utf8'))?.groups?.['yaml'] ?? '';
  const mistakes = new MistakeList();
  const read = readYaml({ file: 'README.md', firstLine: 1, text: example }, playgroundSchema, mistakes);
  expect(mistakes.all()).toEqual([]);
  expect(read?.value.kind).toBe('fix');
});

test('the author page describes the fields as the schemas do (`vitest run -u` brings it up to date)', async () => {
  const page = readFileSync(PAGE, 'utf8');
  await expect(withFieldTables(page)).toMatchFileSnapshot(PAGE.pathname);
});
