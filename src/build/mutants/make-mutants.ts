/** Asks the mutator, which runs in the interpreter as any program does, for the mutants of a program. */
import { readFileSync } from 'node:fs';
import type { Runner } from '../../runner/index.ts';

/** One changed program. */
export interface Mutant {
  /** Operator and line, e.g. `drop-await 14`; the same in every run. */
  readonly name: string;
  readonly source: string;
}

const MUTATOR = readFileSync(new URL('./mutate.py', import.meta.url), 'utf8');

/** Every mutant of `source` that compiles. */
export async function makeMutants(runner: Runner, source: string): Promise<readonly Mutant[]> {
  const end = await runner.run({ source: MUTATOR, stdin: source, schedule: '', evaluate: [] }).ended;
  if (end.type !== 'completed' || end.result.outcome !== 'returned') {
    throw new Error(`the mutator did not return: ${JSON.stringify(end)}`);
  }
  return end.result.output.filter(({ stream }) => stream === 'out').map(({ text }) => parseMutant(text));
}

function parseMutant(line: string): Mutant {
  const value: unknown = JSON.parse(line);
  const name: unknown = Reflect.get(Object(value), 'name');
  const source: unknown = Reflect.get(Object(value), 'source');
  if (typeof name !== 'string' || typeof source !== 'string') throw new Error(`no mutant: ${line}`);
  return { name, source };
}
