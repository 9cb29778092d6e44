/** Checks the reader's program in the page: fetches the checks once, runs them, and tells how the list changes. */
import type { ExerciseText } from '../../languages/exercise/index.ts';
import type { RunResult } from '../../trace/index.ts';
import {
  type CheckedProgram,
  type CheckJudge,
  type CheckJudgement,
  type CheckParts,
  checkProgram,
} from '../check-program.ts';
import { type ChecksState, endedList, waitingList, withNews } from './checks-state.ts';
import { type ExerciseFile, parseExerciseFile } from './exercise-file.ts';

type Program = CheckedProgram['program'];

/** What a session stands on; the page fills it in, tests give it their own. */
export interface SessionParts {
  /** Fetches the file of the exercise; null when it cannot be had. */
  readonly fetchFile: () => Promise<string | null>;
  /** Runs a program to its end; null when it was stopped or could not be run. */
  readonly run: (program: Program) => Promise<RunResult | null>;
  readonly tryOut: CheckParts['tryOut'];
  readonly openJudge: (spec: string) => Promise<CheckJudge>;
  readonly text: ExerciseText;
}

/** The run that the reader sees, and what is said of it. */
export interface UsualRun {
  readonly result: RunResult;
  readonly judgement: CheckJudgement;
}

export class CheckSession {
  readonly #parts: SessionParts;
  #file: ExerciseFile | null = null;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** Runs every check on `program`; `tell` hears of each change and answers whether to go on. */
  async check(program: Program, usual: UsualRun, tell: (state: ChecksState) => boolean): Promise<void> {
    const { run, tryOut, openJudge, text } = this.#parts;
    const file = await this.#load();
    if (file === null) {
      tell({ type: 'missing' });
      return;
    }
    const says = [text.printsIt, text.leavesNothing, ...file.checks.map((check) => check.says)];
    let list = waitingList(program.source, says, text);
    if (!tell(list)) return;
    for await (const news of checkProgram(
      { program, usual, ...file },
      { run, tryOut, openJudge, words: text },
    )) {
      list = withNews(list, news, text);
      if (!tell(list)) return;
    }
    tell(endedList(list, text));
  }

  async #load(): Promise<ExerciseFile | null> {
    if (this.#file !== null) return this.#file;
    const text = await this.#parts.fetchFile();
    this.#file = text === null ? null : parseExerciseFile(text);
    return this.#file;
  }
}
