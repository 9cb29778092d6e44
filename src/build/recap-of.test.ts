import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadCourse, writtenChapters } from '../curriculum/load/index.ts';
import { recapOf } from './recap-of.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const chapters = writtenChapters(loadCourse(`${ROOT}content`)).map(({ slug, prose }) => ({
  slug,
  file: prose.en?.file ?? '',
}));

test.each(chapters)('the chapter $slug has a recap for the cheat sheet', ({ slug, file }) => {
  const recap = recapOf(readFileSync(`${ROOT}${file}`, 'utf8'), slug) ?? '';
  expect(recap.split(/\s+/).length).toBeGreaterThan(30);
  expect(recap.split(/\s+/).length).toBeLessThan(330);
  expect(recap).not.toMatch(/<[A-Z]|^#/m);
});

test('components are taken out of it, and links lead to its page', () => {
  const mdx =
    '## Begin {#a}\n\nNo.\n\n## What you can say {#recap}\n\nA <Term id="task">task</Term>, [there](#a).\n\n<Quiz id="q" />\n\nB.\n\n### Further reading\n\nC.\n';
  expect(recapOf(mdx, 'tasks')).toBe('A task, [there](../tasks/#a).\n\n\n\nB.');
});

test('a chapter without one has none', () => {
  expect(recapOf('## Begin {#a}\n\nNo.\n', 'tasks')).toBeNull();
});
