/** What becomes of a check, and which failure is to be mended first. Pure. */
import type { ScheduleFamily } from '../curriculum/index.ts';
import type { Witness } from '../order/index.ts';
import type { RunResult } from '../trace/index.ts';

/** What is wrong, from what is to be mended first to what comes last. */
export type Fault =
  /** It raised, deadlocked or was ended by a limit. */
  | 'broken'
  /** It prints other lines, or in another order. */
  | 'wrong-lines'
  /** What must be true at the end is not. */
  | 'wrong-result'
  /** It prints the right lines at the wrong time: mostly one after the other. */
  | 'wrong-time'
  /** It keeps the loop from running. */
  | 'blocked'
  /** The runtime remarked on something it left behind or misused. */
  | 'remarked'
  /** It is right as a rule, but not under this schedule. */
  | 'schedule';

const ORDER: readonly Fault[] = [
  'broken',
  'wrong-lines',
  'wrong-result',
  'wrong-time',
  'blocked',
  'remarked',
  'schedule',
];

/** The run that shows a failure. */
export interface FailedRun {
  readonly result: RunResult;
  /** All that ran: the reader's program, and that of the check after it. */
  readonly source: string;
  readonly stdin: string;
  /** As it can be followed again; empty for the usual one. */
  readonly schedule: string;
  readonly family: ScheduleFamily | null;
}

/** The outcome of one check. */
export type CheckOutcome =
  | { readonly type: 'passed'; readonly runs: number }
  | {
      readonly type: 'failed';
      readonly fault: Fault;
      /** One or two sentences on what the program did. */
      readonly message: string;
      /** `seq` of the guilty line, or null. */
      readonly line: number | null;
      readonly run: FailedRun;
    }
  /** It could not be judged, or was not worth judging; `message` says why. */
  | { readonly type: 'open'; readonly message: string };

/** Less comes first: the order in which a reader mends. */
export function mendingOrder(fault: Fault): number {
  return ORDER.indexOf(fault);
}

/** What kind of fault a violation is. `schedule` tells whether the run went another way than the usual one. */
export function faultOf(witness: Witness, result: RunResult, schedule: string): Fault {
  if (schedule !== '') return 'schedule';
  if (witness.type === 'forbidden-diagnosis') return witness.kind === 'blocked' ? 'blocked' : 'remarked';
  const asWanted =
    witness.type !== 'wrong-end' && witness.type !== 'wrong-error' && witness.type !== 'wrong-group';
  if (!asWanted || (result.outcome !== 'returned' && isAboutLines(witness))) return 'broken';
  switch (witness.type) {
    case 'wrong-time':
    case 'wrong-gap':
    case 'wrong-duration':
    case 'too-many-open':
    case 'too-few-open':
    case 'too-fast':
      return 'wrong-time';
    case 'wrong-service':
    case 'wrong-file':
    case 'false-value':
      return 'wrong-result';
    default:
      return 'wrong-lines';
  }
}

/** Lines are missing, say, because the program ended before. */
function isAboutLines({ type }: Witness): boolean {
  return type === 'missing' || type === 'missing-before' || type === 'absent' || type === 'wrong-count';
}
