import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withFieldTables } from './author-page.ts';

const PAGE = new URL('../README.md', import.meta.url);

test('the author page describes the fields as the schemas do (`vitest run -u` brings it up to date)', async () => {
  const page = readFileSync(PAGE, 'utf8');
  await expect(withFieldTables(page)).toMatchFileSnapshot(PAGE.pathname);
});
