/** Explore: run a program under many schedules until one goes wrong. */
import type { RunResult } from '../trace/index.ts';

/** How many schedules are tried: some seconds of work. */
export const EXPLORED_SCHEDULES = 100;

export interface Exploration {
  /** The run that decides: the first bad one, else the first one. */
  readonly result: RunResult;
  readonly bad: boolean;
  /** How many schedules were run, the bad one included. */
  readonly tried: number;
  /** How many different outputs were seen. */
  readonly outputs: number;
}

/**
 * Runs the default schedule (seed 1) and then others with `run`; stops at the first result that `isBad`. By turns they
 * have another seed, or take threads off in the middle of a line, where there are threads.
 */
export async function explore(
  run: (schedule: string) => Promise<RunResult>,
  isBad: (result: RunResult) => boolean,
  schedules: number = EXPLORED_SCHEDULES,
): Promise<Exploration> {
  const first = await run('');
  const outputs = new Set([fingerprint(first)]);
  let result = first;
  let tried = 1;
  const others = schedulesFor((await run('2:1:p')).counts?.points ?? 0);
  while (!isBad(result) && tried < schedules) {
    tried += 1;
    result = await run(others.next().value);
    outputs.add(fingerprint(result));
  }
  const bad = isBad(result);
  return { result: bad ? result : first, bad, tried, outputs: outputs.size };
}

/** Every schedule that is worth a try, for a program in which threads could give way at so many `points`. */
function* schedulesFor(points: number): Generator<string, never> {
  const spread = spreadOver(points);
  for (let seed = 2; ; seed += 1) {
    yield `2:${seed}`;
    const at = spread.next();
    if (!at.done) yield `2:1:p${at.value}`;
  }
}

/** The numbers from 1 to `points`, far from those before. */
function* spreadOver(points: number): Generator<number> {
  let stride = Math.max(1, Math.round(points * GOLDEN));
  while (greatestDivisor(stride, points) > 1) stride += 1;
  for (let step = 0; step < points; step += 1) yield 1 + ((step * stride) % points);
}

const GOLDEN = 0.618;

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}

/** Two runs with the same fingerprint printed the same lines at the same times and ended alike. */
function fingerprint(result: RunResult): string {
  return JSON.stringify([result.outcome, result.duration, result.output, result.error]);
}

const VARIES =
  'Schedules vary the seed of random, os.urandom, uuid and secrets, and where threads give way in the middle of a line.';

/** What was found, in one or two sentences. */
export function describeExploration({ result, bad, tried, outputs }: Exploration): string {
  if (bad) {
    return `Schedule ${result.schedule} goes wrong, after ${tried - 1} that went well. Repeat it with --schedule ${result.schedule}. ${VARIES}`;
  }
  const same = outputs === 1 ? 'all with the same output' : `with ${outputs} different outputs`;
  return `The program survived ${tried} schedules, ${same}. ${VARIES}`;
}
