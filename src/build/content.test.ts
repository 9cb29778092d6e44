/** Tests the content itself: its prose, and that all its programs are among those that the other files run. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import {
  formatMistake,
  loadCourse,
  programsOf,
  reviewProse,
  writtenChapters,
} from '../curriculum/load/index.ts';
import { createNodeRunner } from '../runner/node-runner.ts';
import { SHARES } from './content-programs.ts';

const course = loadCourse(fileURLToPath(new URL('../../content', import.meta.url)));
const runner = createNodeRunner();
afterAll(() => runner.dispose());

const fences = writtenChapters(course)
  .flatMap(({ prose }) => Object.values(prose))
  .flatMap(({ file, reading }) => reading.fences.map((fence) => ({ ...fence, file })))
  .filter(({ language }) => language === 'python run');

test('every block of prose marked to run compiles', async () => {
  const errors: string[] = [];
  for (const { file, line, text } of fences) {
    const source = `compile(${JSON.stringify(text)}, 'block', 'exec')`;
    const end = await runner.run({ source, stdin: '', schedule: '', evaluate: [] }).ended;
    if (end.type !== 'completed') throw new Error(`the run did not complete: ${JSON.stringify(end)}`);
    const { error } = end.result;
    if (error) errors.push(`${file}:${line}: ${error.type}: ${error.message}`);
  }
  expect(errors).toEqual([]);
});

test('every chapter is finished prose', () => {
  expect(reviewProse(course).map(formatMistake)).toEqual([]);
});

test('there is something to test', () => {
  expect(writtenChapters(course).length).toBeGreaterThan(0);
  const programs = [...course.playgrounds.values()].flatMap(programsOf);
  expect(programs.length).toBeGreaterThan(writtenChapters(course).length);
});

test('every share of the playgrounds is run by a file of its own', () => {
  const files = readdirSync(fileURLToPath(new URL('.', import.meta.url)));
  const shares = files.filter((name) => /^content-\d+\.test\.ts$/.test(name));
  expect(shares.length).toBe(SHARES);
});
