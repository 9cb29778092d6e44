/** What can be said of one moment of a run: facts, which each language puts into a sentence. */

/** Who stands on the ready queue: a task by its name, or a callback by what it is for. */
export type Standing =
  | { readonly type: 'task'; readonly name: string }
  | { readonly type: 'callback'; readonly purpose: PurposeFact };

/** Where somebody stands on the ready queue: behind these, in order. */
export type Ahead = readonly Standing[];

export type How = 'returned' | 'raised' | 'cancelled';

/** What a task waits for. Names are the reader's own, where there are any. */
export type WaitFact =
  | { readonly type: 'sleep'; readonly seconds: number | null; readonly until: number | null }
  /** A thread waits: for what, in the words of the trace. */
  | { readonly type: 'thread'; readonly on: string }
  | { readonly type: 'tasks'; readonly tasks: readonly string[] }
  | {
      readonly type: 'object';
      readonly on:
        | 'lock'
        | 'semaphore'
        | 'event'
        | 'condition'
        | 'barrier'
        | 'queue-get'
        | 'queue-put'
        | 'queue-join'
        | 'future';
      readonly name: string | null;
    };

/** Why somebody became ready. */
export type WakeFact =
  | { readonly type: 'gave-way' }
  | { readonly type: 'timer'; readonly seconds: number | null }
  | { readonly type: 'task-done'; readonly task: string; readonly how: How; readonly last: boolean }
  | {
      readonly type: 'object';
      readonly wait: Extract<WaitFact, { type: 'object' }>;
      readonly by: string | null;
    }
  | { readonly type: 'cancelled' }
  | { readonly type: 'unknown' };

/** What a callback is there for. */
export type PurposeFact =
  | { readonly type: 'ends-sleep'; readonly task: string | null }
  | { readonly type: 'timeout' }
  | { readonly type: 'notes-end'; readonly of: string; readonly for: string | null }
  | { readonly type: 'own'; readonly name: string };

export type DeedFact =
  | 'acquired'
  | 'released'
  | 'set'
  | 'cleared'
  | 'notified'
  | 'got'
  | 'put'
  | 'task-done'
  | 'shut-down'
  | 'read'
  | 'polled';

/** `who` is a task's name, or null for the program outside any task; `line` is of the reader's file. */
export type Fact =
  | {
      readonly type: 'task-created';
      readonly who: string | null;
      readonly task: string;
      readonly eager: boolean;
      readonly ahead: Ahead;
      readonly line: number | null;
    }
  | { readonly type: 'ready'; readonly task: string; readonly why: WakeFact; readonly ahead: Ahead }
  | {
      readonly type: 'callback-ready';
      readonly who: string | null;
      readonly callback: string;
      readonly ahead: Ahead;
      readonly line: number | null;
    }
  | { readonly type: 'iteration'; readonly number: number; readonly ready: readonly Standing[] }
  | { readonly type: 'begins'; readonly task: string; readonly eager: boolean; readonly line: number | null }
  | { readonly type: 'resumes'; readonly task: string; readonly line: number | null }
  | { readonly type: 'callback-runs'; readonly purpose: PurposeFact }
  | {
      readonly type: 'suspended';
      readonly task: string;
      readonly wait: WaitFact;
      readonly line: number | null;
    }
  | { readonly type: 'gave-way'; readonly task: string; readonly line: number | null }
  | {
      readonly type: 'cancel-requested';
      readonly who: string | null;
      readonly task: string;
      /** A function of the library that asked for it. */
      readonly by: string | null;
      readonly line: number | null;
    }
  | { readonly type: 'cancel-delivered'; readonly task: string; readonly line: number | null }
  | {
      readonly type: 'task-done';
      readonly task: string;
      readonly how: How;
      readonly error: string | null;
      readonly text: string | null;
    }
  | {
      readonly type: 'timer-set';
      readonly who: string | null;
      readonly deadline: number | null;
      readonly purpose: PurposeFact;
      readonly line: number | null;
    }
  | { readonly type: 'timer-fired'; readonly deadline: number | null; readonly purpose: PurposeFact }
  | { readonly type: 'timer-cancelled'; readonly purpose: PurposeFact }
  | { readonly type: 'clock-jumped'; readonly seconds: number; readonly to: number }
  | {
      readonly type: 'blocked';
      readonly who: string | null;
      readonly seconds: number;
      readonly reason: string;
      readonly line: number | null;
    }
  | {
      readonly type: 'printed';
      readonly who: string | null;
      readonly text: string;
      readonly line: number | null;
    }
  | {
      readonly type: 'deed';
      readonly who: string | null;
      readonly deed: DeedFact;
      readonly object: string;
      readonly line: number | null;
    }
  /** Several things that had happened before are taken in at once: ends of tasks and futures, or arrivals. */
  | {
      readonly type: 'collected';
      readonly who: string | null;
      readonly what: 'ends' | 'arrivals';
      readonly count: number;
    }
  | {
      readonly type: 'thread-created';
      readonly who: string | null;
      readonly thread: string;
      readonly line: number | null;
    }
  | { readonly type: 'thread-runs'; readonly thread: string }
  | {
      readonly type: 'thread-blocked';
      readonly on: string;
      readonly thread: string;
      readonly line: number | null;
    }
  | { readonly type: 'thread-ready'; readonly thread: string }
  | { readonly type: 'thread-ended'; readonly thread: string }
  | {
      readonly type: 'job-submitted';
      readonly who: string | null;
      readonly job: string;
      readonly line: number | null;
    }
  | { readonly type: 'job-begun'; readonly job: string; readonly thread: string }
  | { readonly type: 'job-ended'; readonly job: string }
  | { readonly type: 'connected'; readonly address: string }
  | { readonly type: 'refused'; readonly address: string; readonly reason: string }
  | { readonly type: 'client'; readonly client: string; readonly deed: string; readonly text: string }
  | {
      readonly type: 'sent';
      readonly who: string | null;
      readonly bytes: number;
      readonly line: number | null;
    }
  | { readonly type: 'arrived'; readonly bytes: number }
  | { readonly type: 'exception-handled'; readonly message: string; readonly error: string | null }
  | { readonly type: 'never-awaited'; readonly function: string; readonly line: number | null }
  | { readonly type: 'ended'; readonly outcome: string }
  | { readonly type: 'cut'; readonly limit: number; readonly steps: number; readonly seconds: number };
