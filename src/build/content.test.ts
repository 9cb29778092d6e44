/** Tests the content as a reader would: every program runs on the real runtime and is judged by its order spec. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ContentProgram,
  formatMistake,
  loadCourse,
  programsOf,
  reviewProse,
  writtenChapters,
} from '../curriculum/load/index.ts';
import { firstToMend } from '../exercise/index.ts';
import { checkOrder, expressionsOf, type OrderSpec, parseOrderSpec } from '../order/index.ts';
import { createNodeRunner } from '../runner/node-runner.ts';
import type { RunResult } from '../trace/index.ts';
import { checkExercise } from './check-exercise.ts';

const course = loadCourse(fileURLToPath(new URL('../../content', import.meta.url)));
const runner = createNodeRunner();
/** Real milliseconds after which a start of the interpreter, or a program, is given up. */
const PATIENCE = 60_000;
beforeAll(() => run('').then(() => {}), PATIENCE);
afterAll(() => runner.dispose());

/** Runs a program to its end; the environment must not fail. */
async function run(
  source: string,
  stdin = '',
  cpuCost = 0,
  evaluate: readonly string[] = [],
): Promise<RunResult> {
  const end = await runner.run({ source, stdin, cpuCost, schedule: '', evaluate }).ended;
  if (end.type !== 'completed') throw new Error(`the run did not complete: ${JSON.stringify(end)}`);
  return end.result;
}

/** Shows a run as an author needs it beside a verdict that is not the one asked for. */
function shown({ outcome, duration, output, error, diagnoses }: RunResult): string {
  return [
    ...output.map(({ stream, at, text }) => `  ${stream} @${at} ${text}`),
    ...diagnoses.map(({ kind, message }) => `  ${kind}: ${message}`),
    `  ${outcome}${error ? ` ${error.type}: ${error.message}` : ''}, duration ${duration}`,
  ].join('\n');
}

/** Diagnoses that no rule of the spec asks for: a right program has none, unless it shows a pitfall on purpose. */
function unasked(spec: OrderSpec, { diagnoses }: RunResult): readonly string[] {
  const rules = [...spec.guaranteed, ...spec.here];
  const asked = rules.flatMap((rule) => (rule.type === 'diagnosis' ? [rule.kind] : []));
  return diagnoses.filter(({ kind }) => !asked.includes(kind)).map(({ message }) => message);
}

async function judge(program: ContentProgram): Promise<void> {
  const { file, language, source, stdin, cpuCost, spec: text, demand, checks } = program;
  const spec = parseOrderSpec(text, { file, language });
  const first = await run(source, stdin, cpuCost, expressionsOf(spec));
  const again = await run(source, stdin, cpuCost, expressionsOf(spec));
  expect(again, 'the same program printed something else the second time').toEqual(first);
  if (demand.type === 'anything') return;
  if (checks.length > 0) {
    await judgeExercise(program, first);
    return;
  }
  const verdict = checkOrder(spec, first);
  const says = verdict.verdict === 'ok' ? '' : verdict.message;
  expect(verdict.verdict, `${says}\n${shown(first)}`).toBe(demand.type);
  if (demand.type === 'ok') expect(unasked(spec, first), `unasked diagnoses\n${shown(first)}`).toEqual([]);
  if (demand.type === 'violation' && demand.message !== null) expect(says).toContain(demand.message);
  const broken = verdict.verdict === 'ok' ? verdict.notes.filter(({ type }) => type === 'here') : [];
  expect(
    broken.map(({ message }) => message),
    'what is said of “here” does not hold even here',
  ).toEqual([]);
}

/** A right answer passes every check; a wrong one fails one, and what is to be mended first says what its author expects. */
async function judgeExercise(program: ContentProgram, usual: RunResult): Promise<void> {
  const outcomes = await checkExercise(runner, program);
  const open = outcomes.flatMap((outcome) => (outcome.type === 'open' ? [outcome.message] : []));
  const first = firstToMend(outcomes);
  const says = first?.outcome.message ?? '';
  const seen =
    first === null ? '' : `${says}\n${first.outcome.run.schedule}\n${shown(first.outcome.run.result)}`;
  if (program.demand.type === 'ok') {
    expect(first?.outcome.fault ?? null, seen).toBe(null);
    expect(open).toEqual([]);
    expect(unasked(parseOrderSpec(program.spec), usual), 'unasked diagnoses').toEqual([]);
  } else if (program.demand.type === 'violation') {
    expect(first, 'every check passes').not.toBe(null);
    if (program.demand.message !== null) expect(says, seen).toContain(program.demand.message);
  }
}

const programs = [...course.playgrounds.values()].flatMap(programsOf);

describe('every program of the content is judged as its kind demands, and prints the same twice', () => {
  // One test a program, named in full: the runner's own tables cut long names.
  for (const program of programs) {
    test(`${program.file}: ${program.demand.type}`, { timeout: PATIENCE }, () => judge(program));
  }
});

const fences = writtenChapters(course)
  .flatMap(({ prose }) => Object.values(prose))
  .flatMap(({ file, reading }) => reading.fences.map((fence) => ({ ...fence, file })))
  .filter(({ language }) => language === 'python run');

test('every block of prose marked to run compiles', async () => {
  const errors: string[] = [];
  for (const { file, line, text } of fences) {
    const { error } = await run(`compile(${JSON.stringify(text)}, 'block', 'exec')`);
    if (error) errors.push(`${file}:${line}: ${error.type}: ${error.message}`);
  }
  expect(errors).toEqual([]);
});

test('every chapter is finished prose', () => {
  expect(reviewProse(course).map(formatMistake)).toEqual([]);
});

test('there is something to test', () => {
  expect(writtenChapters(course).length).toBeGreaterThan(0);
  expect(programs.length).toBeGreaterThan(writtenChapters(course).length);
});
