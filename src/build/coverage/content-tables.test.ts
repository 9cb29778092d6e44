import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { type Course, loadCourse, programsOf } from '../../curriculum/load/index.ts';
import { keepSurvey, keptSurvey } from '../mutants/kept-surveys.ts';
import { chapterReport } from './chapter-report.ts';
import { chapterTable, pitfallTable, seedTable } from './content-tables.ts';
import { pitfallCoverage } from './pitfall-coverage.ts';
import { seedCoverage, unknownSeeds } from './seed-coverage.ts';

const course = loadCourse(fileURLToPath(new URL('../../../content', import.meta.url)));
const tasks = course.chapters.find(({ slug }) => slug === 'tasks');
if (tasks === undefined)
  throw new Error('The course has no chapter “tasks” any more: choose another for this test');

/** The course with only the chapter of tasks written, and with the sections and pitfalls given. */
function small(change: Partial<Course>): Course {
  const chapters = course.chapters.map((one) =>
    one.slug === 'tasks' ? one : { ...one, prose: {}, playgrounds: [] },
  );
  return { ...course, chapters, ...change };
}

const SECTION = { about: 'Future and Task', chapters: ['tasks', 'futures'] };

describe('the coverage of a section', () => {
  test.each([
    ['S4§4', 'covered'],
    ['S0§5.1.3', 'covered'],
    ['S4§7', 'covered'],
    ['S4§99', 'missing'],
    ['S4§40', 'missing'],
  ])('%s is %s in the chapter that is written, and to come in the other', (ref, state) => {
    const rows = seedCoverage(small({ seedSections: [{ ...SECTION, ref }] }));
    expect(rows.map((row) => row.state)).toEqual([state, 'to come']);
  });

  test('names what no row has', () => {
    const named = unknownSeeds(small({ seedSections: [{ ...SECTION, ref: 'S4§4' }] }));
    expect(named).toContain('tasks: S4§7.3');
    expect(named).not.toContain('tasks: S4§4');
  });
});

describe('the coverage of a pitfall', () => {
  const live = { playground: 'early-exit', chapter: 'tasks', title: { en: 'Early exit' }, message: 'x' };

  test.each([
    ['P24', [live], 'covered'],
    ['P24', [], 'missing'],
    ['P29', [], 'to come'],
  ])('%s, shown by %j, is %s', (id, shown, state) => {
    const rows = pitfallCoverage(small({}), new Map([[id, shown]]));
    expect(rows.find((row) => row.id === id)?.state).toBe(state);
  });
});

describe('the tables', () => {
  const seeds = seedCoverage(small({ seedSections: [{ ...SECTION, ref: 'S4§4' }] }));
  const pitfalls = pitfallCoverage(small({}), new Map());

  test('tell of a chapter what it has, and of one to come that it is to come', () => {
    const known = { seeds, pitfalls, surveyOf: () => ({ mutants: 5, survivors: 1, equivalent: 2 }) };
    const futures = small({}).chapters.find(({ slug }) => slug === 'futures') ?? tasks;
    const [head, first, second, sum] = chapterTable([
      chapterReport(tasks, known),
      chapterReport(futures, known),
    ]);
    expect(head).toMatch(/chapter +words +show +predict/);
    expect(first).toMatch(/^4 +tasks +\d+ .* 1\/1 +0\/2 .* of \d+, \d+ equivalent +\d +zh-cn$/);
    expect(second).toMatch(/^8 +futures +to come +0\/1 +0\/1$/);
    expect(sum).toMatch(/all .* 1\/2 +0\/3/);
  });

  test('say which exercises were not tried', () => {
    const report = chapterReport(tasks, { seeds, pitfalls, surveyOf: () => null });
    expect(chapterTable([report])[1]).toContain('not tried');
  });

  test('name a section with its playground, or say that it is to come', () => {
    const table = seedTable(course, seeds, () => null).join('\n');
    expect(table).toMatch(/S4§4 +04 tasks +two-workers/);
    expect(table).toMatch(/S4§4 +08 futures +TO COME/);
  });

  test('name a pitfall with what is missing', () => {
    expect(pitfallTable(course, pitfalls).join('\n')).toMatch(/P24 +04 tasks +MISSING/);
  });
});

describe('kept figures of mutants', () => {
  const cache = mkdtempSync(join(tmpdir(), 'surveys-'));
  afterAll(() => rmSync(cache, { recursive: true }));
  const [solution] = [...course.playgrounds.values()]
    .flatMap(programsOf)
    .filter(({ file }) => file.endsWith('solution.py'));
  if (solution === undefined) throw new Error('The course has no exercise');

  test('are found for exactly the program that was measured', () => {
    keepSurvey(solution, [], { mutants: 7, survivors: [], equivalent: 1, stale: [] }, cache);
    expect(keptSurvey(solution, [], cache)).toEqual({ mutants: 7, survivors: 0, equivalent: 1 });
    expect(keptSurvey({ ...solution, source: 'print()' }, [], cache)).toBe(null);
    expect(keptSurvey(solution, [{ mutant: 'drop-await 1', because: 'x' }], cache)).toBe(null);
  });
});
