/** Holds the written chapters to the plan: the sections that they are to take up, and the pitfalls that they are to show. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadCourse } from '../../curriculum/load/index.ts';
import { recordCourse } from '../record-course.ts';
import { livePitfalls, pitfallCoverage } from './pitfall-coverage.ts';
import { seedCoverage, unknownSeeds } from './seed-coverage.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const course = loadCourse(`${ROOT}content`);

/** Pitfalls of written chapters that no playground shows yet. The list only shrinks: what is shown leaves it. */
const NOT_SHOWN_YET: readonly string[] = [];

test('every written chapter names the sections of the sources that it is to take up', () => {
  const missing = seedCoverage(course).filter(({ state }) => state === 'missing');
  expect(missing.map(({ ref, chapter }) => `${chapter}: write ${ref} in its seeds`)).toEqual([]);
});

test('no chapter or playground names a section that seeds.yaml does not have', () => {
  expect(unknownSeeds(course)).toEqual([]);
});

test('the plan takes up every section, of all five articles', () => {
  const articles = new Set(course.seedSections.map(({ ref }) => ref.slice(0, 2)));
  expect([...articles].sort()).toEqual(['S0', 'S1', 'S2', 'S3', 'S4']);
  expect(course.seedSections.length).toBe(65);
});

test('every pitfall of a written chapter is seen live', { timeout: 600_000 }, async () => {
  const recordingOf = await recordCourse(course, undefined);
  const rows = pitfallCoverage(course, livePitfalls(course, recordingOf));
  const missing = rows.filter(({ state }) => state === 'missing').map(({ id }) => id);
  expect(missing).toEqual(NOT_SHOWN_YET);
});

test('the catalogue has the pitfalls that the runtime tells of, and names the linters that it names', () => {
  const table = readFileSync(`${ROOT}src/runtime/virtual_loop/diagnose/README.md`, 'utf8');
  const rows = [...table.matchAll(/^\| (P\d\d) \|.*\| (?<linters>[^|]*) \|$/gm)];
  expect(rows.length).toBeGreaterThan(60);
  const wrong = rows.flatMap(([, id = '', linters = '']) => {
    const rules = course.pitfalls.find((pitfall) => pitfall.id === id)?.rules ?? ['no such pitfall'];
    return linters
      .split(', ')
      .map((rule) => rule.trim())
      .filter((rule) => rule !== '' && !rules.includes(rule))
      .map((rule) => `${id}: ${rule}`);
  });
  expect(wrong).toEqual([]);
});

test('the catalogue is numbered without a gap', () => {
  const numbers = course.pitfalls.map(({ id }) => Number(id.slice(1)));
  expect(numbers).toEqual(Array.from({ length: 68 }, (_, index) => index + 1));
});
