/** Facts about a search for a bad order, from which each language makes its sentences. */
import type { HostChangeFact } from '../host-fact.ts';

/** The wait that a schedule changes, as the reader knows it. */
export interface WaitFact {
  readonly kind: 'sleep' | 'thread-sleep' | 'reply';
  /** Counted from 1 over the run. */
  readonly ordinal: number;
  /** Line of the program, and what stands there. */
  readonly line: number | null;
  readonly code: string | null;
  readonly task: string | null;
  /** What is answered, e.g. `GET /b`; or the host from which something comes. */
  readonly name: string | null;
}

/** One thing that is otherwise than in the usual run. Times are seconds, as text. */
export type ChangeFact =
  | { readonly type: 'takes'; readonly wait: WaitFact; readonly from: string | null; readonly to: string }
  | { readonly type: 'fails'; readonly wait: WaitFact }
  | {
      readonly type: 'cancelled';
      readonly ordinal: number;
      readonly line: number | null;
      readonly task: string | null;
    }
  | HostChangeFact
  | { readonly type: 'gives-way'; readonly points: readonly number[] }
  | { readonly type: 'ties' }
  | { readonly type: 'seed'; readonly seed: number }
  | { readonly type: 'collects' }
  | { readonly type: 'eager' };

/** What comes of it. */
export type DamageFact =
  | { readonly type: 'raises'; readonly error: string; readonly line: number | null }
  | { readonly type: 'deadlocks' }
  | { readonly type: 'goes-on' }
  /** A promise of the order spec is broken; the words are the checker's. */
  | { readonly type: 'breaks'; readonly message: string };

/** How much was tried. */
export interface TriedFact {
  readonly runs: number;
  readonly behaviours: number;
  /** Of the runs, those in which something went wrong outside, or was cancelled. */
  readonly faults: number;
  readonly pairs: { readonly all: number; readonly tried: number };
}

export type SearchFact =
  | {
      readonly type: 'found';
      readonly changes: readonly ChangeFact[];
      readonly damage: DamageFact;
      readonly level: 1 | 2;
      readonly schedule: string;
      readonly tried: TriedFact;
    }
  | { readonly type: 'always-bad'; readonly damage: DamageFact }
  | {
      readonly type: 'survived';
      readonly tried: TriedFact;
      readonly why: 'all' | 'time' | 'runs' | 'quiet';
      /** A schedule under which it printed something else, if there is one. */
      readonly other: string | null;
    }
  | { readonly type: 'unrepeatable'; readonly schedule: string }
  | { readonly type: 'stopped' | 'too-long'; readonly tried: TriedFact }
  | { readonly type: 'failed' };
