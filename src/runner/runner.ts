/** What a runner is: takes a program, gives lines as they come, then one end. */
import type { BootStage, Limits, Program } from '../protocol.ts';
import type { OutputLine, RunResult, Trace } from '../trace/index.ts';

/** Why the environment (never the program) failed. */
export type RunnerErrorReason =
  | 'assets-missing'
  | 'assets-damaged'
  | 'no-webassembly'
  | 'browser-too-old'
  | 'frame-blocked'
  | 'boot-failed'
  | 'worker-died'
  | 'invalid-message';

/** A failure of the environment; `detail` is for the curious, the interface words the reason. */
export interface RunnerError {
  readonly reason: RunnerErrorReason;
  readonly detail: string;
}

/** How a run ended, as the page sees it. */
export type RunEnd =
  | {
      readonly type: 'completed';
      readonly result: RunResult;
      /** Of a run that was asked for it, unless a limit kept by the page cut it short. */
      readonly trace?: Trace;
    }
  | { readonly type: 'stopped'; readonly output: readonly OutputLine[] }
  | { readonly type: 'failed'; readonly error: RunnerError; readonly output: readonly OutputLine[] };

/** Where the interpreter stands. */
export type RunnerState =
  | { readonly type: 'cold' }
  | { readonly type: 'booting'; readonly stage: BootStage; readonly fraction: number | null }
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly error: RunnerError };

/** One run under way. */
export interface Run {
  readonly ended: Promise<RunEnd>;
  /** Ends the run at once; `ended` then resolves with what was printed so far. */
  stop(): void;
}

export interface RunOptions {
  readonly limits?: Partial<Limits>;
  readonly onLine?: (line: OutputLine) => void;
  /** Whether the end is to bring the trace of the run. */
  readonly trace?: boolean;
}

/** What came of a batch of trials. */
export type TrialsEnd =
  /** Of the first schedules, at least of one: as many as there was patience for. Without diagnoses. */
  | { readonly type: 'tried'; readonly results: readonly RunResult[] }
  /** `stop` was called, or something else was to run. */
  | { readonly type: 'stopped' }
  /** One of the runs went on longer than the limit of time. */
  | { readonly type: 'too-long' }
  | { readonly type: 'failed'; readonly error: RunnerError };

/** One program that is tried out under many schedules. After an end of another type than `tried` each is the same. */
export interface Trials {
  /** Runs the program under `schedules`; one batch at a time. `patience`: real milliseconds after which no further run begins. */
  run(schedules: readonly string[], patience: number): Promise<TrialsEnd>;
  /** Ends it at once, and lets go of its worker. */
  stop(): void;
}

/** Runs programs. One run at a time; starting another stops the one before. */
export interface Runner {
  /** Boots an interpreter if none is ready or booting. Never rejects: see `subscribe`. */
  prepare(): void;
  /** Calls `listener` now and at each change; returns the way to unsubscribe. */
  subscribe(listener: (state: RunnerState) => void): () => void;
  run(program: Program, options?: RunOptions): Run;
  /** Many quick runs of one program; counts as a run until it is stopped. */
  tryOut(program: Program, limits?: Partial<Limits>): Trials;
  dispose(): void;
}
