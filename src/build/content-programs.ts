/** Tests a share of the content as a reader would: every program runs on the real runtime and is judged, twice. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunTerms, termsOf } from '../curriculum/index.ts';
import { type ContentProgram, type Course, programsOf } from '../curriculum/load/index.ts';
import { firstToMend } from '../exercise/index.ts';
import { checkOrder, expressionsOf, type OrderSpec, parseOrderSpec } from '../order/index.ts';
import type { Runner } from '../runner/index.ts';
import { createNodeRunner } from '../runner/node-runner.ts';
import type { RunResult } from '../trace/index.ts';
import { checkExercise } from './check-exercise.ts';

/** Real milliseconds after which a start of the interpreter, or a program, is given up. */
const PATIENCE = 60_000;

/** Several files of tests share the work, each with an interpreter of its own; every one of them takes every so many-th playground. */
export const SHARES = 3;

/** Declares the tests of the share number `share`, from 0. */
export function testPrograms(course: Course, share: number): void {
  const runner = createNodeRunner();
  beforeAll(() => run(runner, '').then(() => {}), PATIENCE);
  afterAll(() => runner.dispose());
  const mine = [...course.playgrounds.values()].filter((_, index) => index % SHARES === share);
  describe('every program of the content is judged as its kind demands, and prints the same twice', () => {
    // One test a program, named in full: the runner's own tables cut long names.
    for (const program of mine.flatMap(programsOf)) {
      test(`${program.file}: ${program.demand.type}`, { timeout: PATIENCE }, () => judge(runner, program));
    }
  });
}

/** Runs a program to its end; the environment must not fail. */
async function run(
  runner: Runner,
  source: string,
  stdin = '',
  terms: RunTerms = {},
  evaluate: readonly string[] = [],
): Promise<RunResult> {
  const end = await runner.run({ source, stdin, ...termsOf(terms), schedule: '', evaluate }).ended;
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

async function judge(runner: Runner, program: ContentProgram): Promise<void> {
  const { file, language, source, stdin, spec: text, demand, checks } = program;
  const spec = parseOrderSpec(text, { file, language });
  const first = await run(runner, source, stdin, program, expressionsOf(spec));
  const again = await run(runner, source, stdin, program, expressionsOf(spec));
  expect(again, 'the same program printed something else the second time').toEqual(first);
  if (demand.type === 'anything') return;
  if (checks.length > 0) {
    await judgeExercise(runner, program, first);
    return;
  }
  const verdict = checkOrder(spec, first);
  const says = verdict.verdict === 'ok' ? '' : verdict.message;
  expect(verdict.verdict, `${says}\n${shown(first)}`).toBe(demand.type);
  if (demand.type === 'ok') expect(unasked(spec, first), `unasked diagnoses\n${shown(first)}`).toEqual([]);
  if (demand.type === 'violation' && demand.message !== null) expect(says).toContain(demand.message);
  expect(brokenHere(spec, first), BROKEN_HERE).toEqual([]);
}

const BROKEN_HERE = 'what is said of “here” does not hold even here';

/** What a right run breaks of the rules that are deterministic here. */
function brokenHere(spec: OrderSpec, run: RunResult): readonly string[] {
  const verdict = checkOrder(spec, run);
  const notes = verdict.verdict === 'ok' ? verdict.notes.filter(({ type }) => type === 'here') : [];
  return notes.map(({ message }) => message);
}

/** A right answer passes every check; a wrong one fails one, and what is to be mended first says what its author expects. */
async function judgeExercise(runner: Runner, program: ContentProgram, usual: RunResult): Promise<void> {
  const outcomes = await checkExercise(runner, program);
  const open = outcomes.flatMap((outcome) => (outcome.type === 'open' ? [outcome.message] : []));
  const first = firstToMend(outcomes);
  const says = first?.outcome.message ?? '';
  const seen =
    first === null ? '' : `${says}\n${first.outcome.run.schedule}\n${shown(first.outcome.run.result)}`;
  if (program.demand.type === 'ok') {
    expect(first?.outcome.fault ?? null, seen).toBe(null);
    expect(open).toEqual([]);
    const spec = parseOrderSpec(program.spec, { language: program.language });
    expect(unasked(spec, usual), 'unasked diagnoses').toEqual([]);
    expect(brokenHere(spec, usual), BROKEN_HERE).toEqual([]);
  } else if (program.demand.type === 'violation') {
    expect(first, 'every check passes').not.toBe(null);
    if (program.demand.message !== null) expect(says, seen).toContain(program.demand.message);
  }
}
