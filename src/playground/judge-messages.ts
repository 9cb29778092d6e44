/** What page and judge worker say to each other; both are ours, so that nothing needs to be parsed. */
import type { RunResult } from '../trace/index.ts';
import type { Judgement } from './playground-state.ts';

/** Whether all of a spec counts, or only what must hold however long waits take. */
export type JudgeScope = 'usual-run' | 'every-schedule';

export interface OpenCase {
  readonly type: 'open';
  readonly spec: string;
  readonly language: string;
  readonly scope: JudgeScope;
}
export interface JudgeRun {
  readonly type: 'judge';
  readonly result: RunResult;
}
export type ToJudge = OpenCase | JudgeRun;

/** The spec was read; a run must evaluate these expressions at its end. */
export interface Opened {
  readonly type: 'opened';
  readonly evaluate: readonly string[];
}
export interface Judged {
  readonly type: 'verdict';
  readonly judgement: Judgement;
}
export type FromJudge = Opened | Judged;
