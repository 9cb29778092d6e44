/** What the checker reads of a run: the least that any runner's result satisfies by its shape. */
import type { SpecStream } from './order-spec.ts';

export interface ObservedLine {
  /** Position among all lines of the run, over all streams. */
  readonly seq: number;
  readonly stream: SpecStream;
  /** The text without its newline. */
  readonly text: string;
  /** Virtual seconds since the run began. */
  readonly at: number;
  readonly task: string | null;
}

export interface ObservedError {
  readonly type: string;
  readonly message: string;
  readonly line: number | null;
  readonly frames: readonly { readonly function: string; readonly line: number }[];
  readonly cause: ObservedError | null;
  readonly group: readonly ObservedError[];
}

export interface ObservedDiagnosis {
  readonly kind: string;
  readonly message: string;
  readonly line: number | null;
  readonly task: string | null;
  readonly at: number;
  readonly details: Readonly<Record<string, number | string | readonly string[]>>;
}

/** `limited` and `stopped` runs were cut short: what would have come next is not known. */
export type ObservedOutcome = 'returned' | 'raised' | 'deadlocked' | 'limited' | 'stopped';

export interface ObservedService {
  readonly host: string;
  readonly counters: Readonly<Record<string, number>>;
}

export interface ObservedFile {
  /** From the program's folder. */
  readonly path: string;
  readonly state: 'made' | 'changed' | 'there' | 'deleted';
  /** What stands in it, or null where that is no text. */
  readonly text: string | null;
  /** How many bytes at its end are not known. */
  readonly cut: number;
}

export interface ObservedRun {
  readonly outcome: ObservedOutcome;
  /** Virtual seconds from start to end. */
  readonly duration: number;
  readonly output: readonly ObservedLine[];
  readonly error: ObservedError | null;
  readonly diagnoses: readonly ObservedDiagnosis[];
  /** For each expression of the spec: whether it was true at the end, or null if it could not be evaluated. */
  readonly values: Readonly<Record<string, boolean | null>>;
  /** The simulated hosts that the run met. */
  readonly services?: readonly ObservedService[];
  /** The files that the program was given and made; missing where there are none. */
  readonly files?: { readonly list: readonly ObservedFile[] };
}
