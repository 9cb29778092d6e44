/** A runner that plays recorded runs, step by step and by hand: for tests, where no browser and no clock is wanted. */
import type { Program } from '../protocol.ts';
import type { OutputLine, RunResult } from '../trace/index.ts';
import type { Run, RunEnd, Runner, RunnerError, RunnerState, RunOptions } from './runner.ts';

/** A runner whose every step the test takes. */
export interface RecordedRunner extends Runner {
  /** The programs that were run, in order. */
  readonly programs: readonly Program[];
  /** Moves to another state, as booting and failing do. */
  become(state: RunnerState): void;
  /** Prints the next recorded line of the run under way. */
  print(): void;
  /** Prints what is left and ends the run as it was recorded. */
  finish(): void;
  /** Ends the run as a broken environment does. */
  fail(error: RunnerError): void;
}

/** One run that is being played. */
interface Playing {
  readonly result: RunResult;
  readonly options: RunOptions;
  readonly end: (end: RunEnd) => void;
  printed: number;
}

/** Plays what `resultOf` knows of a program. It begins cold; a run waits until the runner is ready. */
export function createRecordedRunner(resultOf: (program: Program) => RunResult): RecordedRunner {
  const listeners = new Set<(state: RunnerState) => void>();
  const programs: Program[] = [];
  let state: RunnerState = { type: 'cold' };
  let playing: Playing | null = null;

  const printedSoFar = (run: Playing): readonly OutputLine[] => run.result.output.slice(0, run.printed);
  const close = (endOf: (run: Playing) => RunEnd) => {
    const run = playing;
    playing = null;
    run?.end(endOf(run));
  };
  const become = (next: RunnerState) => {
    state = next;
    for (const listener of [...listeners]) listener(next);
  };
  const stop = (run: Playing) => {
    if (playing === run) close((stopped) => ({ type: 'stopped', output: printedSoFar(stopped) }));
  };
  const print = () => {
    const line = playing?.result.output[playing.printed];
    if (playing === null || line === undefined) return false;
    playing.printed += 1;
    playing.options.onLine?.(line);
    return true;
  };

  return {
    programs,
    become,
    prepare: () => {
      if (state.type === 'cold') become({ type: 'booting', stage: 'download', fraction: 0 });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      listener(state);
      return () => listeners.delete(listener);
    },
    run: (program, options = {}): Run => {
      if (playing !== null) stop(playing);
      programs.push(program);
      const { promise, resolve } = Promise.withResolvers<RunEnd>();
      const run: Playing = { result: resultOf(program), options, end: resolve, printed: 0 };
      playing = run;
      return { ended: promise, stop: () => stop(run) };
    },
    tryOut: (program) => ({
      run: async (schedules) => ({
        type: 'tried',
        results: schedules.map((schedule) => resultOf({ ...program, schedule })),
      }),
      stop: () => undefined,
    }),
    print: () => void print(),
    finish: () => {
      while (print());
      close((run) => ({ type: 'completed', result: run.result }));
    },
    fail: (error) => close((run) => ({ type: 'failed', error, output: printedSoFar(run) })),
    dispose: () => listeners.clear(),
  };
}
