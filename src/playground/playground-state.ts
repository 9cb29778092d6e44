/** Everything a playground can be in, as unions: what its text is, what its run does, what help is open. */
import type { ChecksState } from '../exercise/list/index.ts';
import type { Verdict } from '../order/index.ts';
import type { KeptExercise, SaveOutcome } from '../progress/index.ts';
import type { BootStage, UserAct } from '../protocol.ts';
import type { RunEnd } from '../runner/index.ts';
import type { OutputLine } from '../trace/index.ts';

/** What stands in the editor. */
export type TextState =
  /** The chapter's own program; `aside` is what Reset put aside, for Undo. */
  | { readonly type: 'start'; readonly aside: Edit | null }
  | { readonly type: 'edited'; readonly edit: Edit }
  /** An edit of a program that the chapter has since changed: the reader chooses. */
  | { readonly type: 'outdated'; readonly edit: Edit; readonly comparing: 'no' | 'yes' };

/** The reader's version. */
export interface Edit {
  readonly text: string;
  /** Version of the chapter's program that it began from. */
  readonly base: string;
}

/** Whether a run is for looking, or to be judged, or the run of a check that failed. */
export type Purpose = 'run' | 'check' | 'replay';

/** What became of judging a run. */
export type Judgement =
  /** Nothing is promised, or only Check judges here. */
  | { readonly type: 'none' }
  | { readonly type: 'judged'; readonly verdict: Verdict }
  /** The spec that came with a link cannot be read. */
  | { readonly type: 'bad-spec'; readonly message: string }
  /** The checker itself could not be loaded. */
  | { readonly type: 'checker-missing' }
  /** The spec took longer than anybody should wait, which only one that came with a link can. */
  | { readonly type: 'judge-too-slow' };

export type RunState =
  | { readonly type: 'idle' }
  /** Run was pressed; the interpreter is not there yet. `fraction` is of the download, from 0 to 1. */
  | { readonly type: 'booting'; readonly stage: BootStage | null; readonly fraction: number | null }
  | { readonly type: 'running'; readonly lines: readonly OutputLine[] }
  | EndedRun;

export interface EndedRun {
  readonly type: 'ended';
  readonly purpose: Purpose;
  /** The text that ran: the output is stale when the editor holds another. */
  readonly source: string;
  readonly lines: readonly OutputLine[];
  readonly end: RunEnd;
  readonly judgement: Judgement;
  /** Real seconds of the run, without the start of the interpreter. */
  readonly realSeconds: number;
}

/** What sharing led to. */
export type ShareState =
  | { readonly type: 'none' }
  | { readonly type: 'copied' }
  | { readonly type: 'by-hand'; readonly link: string }
  | { readonly type: 'too-long' };

/** Trouble with keeping edits, told once. */
export type KeepTrouble = Exclude<SaveOutcome, 'saved'> | 'unreadable';

export interface PlaygroundState {
  readonly text: TextState;
  readonly stdin: string;
  /** What runs follow that the reader starts; empty for the usual schedule. */
  readonly schedule: string;
  /** What the reader did in the program's window; null for what the playground says. */
  readonly acts: readonly UserAct[] | null;
  readonly run: RunState;
  /** The checks of the exercise, since Check was pressed. */
  readonly checks: ChecksState;
  /** How far the reader came with the exercise, here and on earlier days. */
  readonly progress: KeptExercise;
  readonly hintsShown: number;
  readonly solution: 'hidden' | 'shown';
  readonly share: ShareState;
  /** Null while all is well; `dismissed` once the reader has read it. */
  readonly trouble: KeepTrouble | 'dismissed' | null;
}

/** The facts of a playground that its state depends on. */
export interface Original {
  readonly start: string;
  readonly startVersion: string;
  readonly stdin: string;
  readonly schedule?: string;
  readonly hints: number;
}

/** What stands in the editor now. */
export function currentText(state: PlaygroundState, original: Original): string {
  return state.text.type === 'start' ? original.start : state.text.edit.text;
}
