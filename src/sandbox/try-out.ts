/** Answers what the page wants tried: run after run, until all are done or there is no patience left. */
import type { TriedMessage, TryMessage } from '../protocol.ts';
import type { RunResult } from '../trace/index.ts';
import type { Interpreter, Trials } from './interpreter.ts';

/** Tries one program out, that of the first message. */
export interface TryOut {
  answer(message: TryMessage): Promise<TriedMessage>;
  /** Must be called before the memory of the interpreter is put back. */
  end(): void;
}

export function createTryOut(interpreter: Interpreter, milliseconds: () => number): TryOut {
  let trials: Trials | null = null;
  return {
    async answer({ run, program, limits, schedules, patience }) {
      const end = milliseconds() + patience;
      trials ??= interpreter.tryOut(program, limits);
      const results: RunResult[] = [];
      for (const schedule of schedules) {
        results.push(await trials.run(schedule));
        if (milliseconds() >= end) break;
      }
      return { type: 'tried', run, results };
    },
    end() {
      trials?.end();
      trials = null;
    },
  };
}
