/** Explore: searches for a schedule that breaks a program, with a runner and for the command line. */
import { type FaultFamily, type SearchEnd, search } from '../explore/index.ts';
import type { Program } from '../protocol.ts';
import type { RunResult } from '../trace/index.ts';
import type { Runner, RunnerError, Trials } from './runner.ts';

/** Real milliseconds after which no further run of a batch begins: so that a search can be stopped and watched. */
const PATIENCE = 50;

/** Less than a run may take alone: one that needs more would leave no time for others. */
const LIMITS = { steps: 200_000, time: 10 };

export interface Explored {
  readonly end: SearchEnd<RunnerError>;
  /** The run that decides, as any other: the bad one, else the usual one. */
  readonly result: RunResult;
}

/** Searches with `runner`; `replay` runs the program as it is always run, `faults` is what is let go wrong besides. */
export async function explore(
  runner: Runner,
  program: Program,
  replay: (schedule: string) => Promise<RunResult>,
  isBad: (result: RunResult) => boolean,
  faults: readonly FaultFamily[] = [],
): Promise<Explored> {
  let trials: Trials | null = null;
  const end = await search<RunnerError>({
    tryOut: async (schedules) => {
      trials ??= runner.tryOut({ ...program, tellWaits: true }, LIMITS);
      return trials.run(schedules, PATIENCE);
    },
    replay: async (schedule) => {
      // There is one interpreter: the next trial begins anew.
      trials?.stop();
      trials = null;
      return replay(schedule);
    },
    isBad,
    faults,
    milliseconds: () => performance.now(),
  });
  if (end.type === 'failed') throw new Error(`The runtime failed (${end.error.reason}): ${end.error.detail}`);
  return { end, result: end.type === 'found' ? end.result : await replay('') };
}
