/** Runs every mutant of a solution against the checks of its exercise, and tells which of them nobody noticed. */
import type { ContentProgram, EquivalentMutant } from '../../curriculum/load/index.ts';
import type { Limits } from '../../protocol.ts';
import type { Runner } from '../../runner/index.ts';
import { checkExercise } from '../check-exercise.ts';
import { type Mutant, makeMutants } from './make-mutants.ts';

/** A mutant that never ends is given up soon: it is dead, whatever it would have printed. */
const LIMITS: Partial<Limits> = { steps: 20_000, time: 4, lines: 2_000 };

/** What came of one solution. */
export interface Survey {
  readonly mutants: number;
  /** Those that passed every check, and that nobody named as equivalent. */
  readonly survivors: readonly Mutant[];
  /** Those named as equivalent that passed indeed. */
  readonly equivalent: number;
  /** Names under `equivalent` of which there is no mutant, or that a check notices. */
  readonly stale: readonly string[];
}

/** Tries all mutants of `solution`. */
export async function survey(
  runner: Runner,
  solution: ContentProgram,
  named: readonly EquivalentMutant[],
): Promise<Survey> {
  const mutants = await makeMutants(runner, solution.source);
  const alive: Mutant[] = [];
  for (const mutant of mutants) {
    const outcomes = await checkExercise(runner, solution, { source: mutant.source, limits: LIMITS });
    if (outcomes.every(({ type }) => type === 'passed')) alive.push(mutant);
  }
  const names = new Set(alive.map(({ name }) => name));
  const excused = new Set(named.map(({ mutant }) => mutant));
  return {
    mutants: mutants.length,
    survivors: alive.filter(({ name }) => !excused.has(name)),
    equivalent: [...excused].filter((name) => names.has(name)).length,
    stale: [...excused].filter((name) => !names.has(name)),
  };
}

/** The lines in which two programs differ, as a diff shows them. */
export function changedLines(before: string, after: string): readonly string[] {
  const old = before.split('\n');
  const now = after.split('\n');
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return [
    ...old.slice(start, old.length - end).map((line) => `- ${line}`),
    ...now.slice(start, now.length - end).map((line) => `+ ${line}`),
  ];
}
