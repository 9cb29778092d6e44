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

/** Runs programs. One run at a time; starting another stops the one before. */
export interface Runner {
  /** Boots an interpreter if none is ready or booting. Never rejects: see `subscribe`. */
  prepare(): void;
  /** Calls `listener` now and at each change; returns the way to unsubscribe. */
  subscribe(listener: (state: RunnerState) => void): () => void;
  run(program: Program, options?: RunOptions): Run;
  dispose(): void;
}
