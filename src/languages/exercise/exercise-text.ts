/** Every word that the checks of an exercise say, in each language. They are fetched when Check is pressed. */

import type { HostFact } from '../host-fact.ts';

/** What a schedule changes, as its family is called in `checks.yaml`. */
export type ScheduleKind =
  | 'latencies'
  | 'failures'
  | 'faults'
  | 'cancels'
  | 'collections'
  | 'eager'
  | 'ties'
  | 'preemptions';

/** All text of the list of checks. Functions take what changes inside a sentence. */
export interface ExerciseText {
  /** Accessible name of the list. */
  readonly list: string;
  /** The two checks that every exercise has. */
  readonly printsIt: string;
  readonly leavesNothing: string;
  readonly progress: (passed: number, of: number) => string;
  readonly running: (number: number, of: number) => string;
  readonly allPass: (of: number) => string;
  /** Some could not be judged, and none failed. */
  readonly undecided: (passed: number, of: number) => string;
  readonly stopped: (passed: number, of: number) => string;
  readonly mendFirst: string;
  /** Beside a check, for those who do not see its sign. */
  readonly state: Readonly<Record<'waiting' | 'running' | 'passed' | 'failed' | 'open', string>>;
  readonly runs: (count: number) => string;
  readonly notTried: string;
  readonly unjudged: string;
  /** For the check that the status line above tells already. */
  readonly saidAbove: string;
  /** Comes before what went wrong under a schedule. */
  readonly under: Readonly<Record<ScheduleKind, string>>;
  /** The same for one host, with what was done to it. */
  readonly underHost: (host: string, change: HostFact) => string;
  readonly output: string;
  readonly noOutput: string;
  readonly seconds: (seconds: string) => string;
  readonly remarks: string;
  readonly replay: string;
  readonly stale: string;
}
