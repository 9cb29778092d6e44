/** What the page needs of one playground, in one language: the border between curriculum and playground. */
import type { RunResult, Trace } from '../trace/index.ts';
import type { CheckData, FaultFamily } from './check-data.ts';
import type { RunTerms } from './run-terms.ts';

/** What the reader is to do: look, predict, mend, write, or search for the schedule that breaks it. */
export type PlaygroundKind = 'show' | 'predict' | 'fix' | 'write' | 'explore';

/** One playground as the page gets it: plain data that survives JSON. */
export interface PlaygroundData extends RunTerms {
  /** Unique in the whole course; also the anchor of the playground on its page. */
  readonly id: string;
  /** Slug of its chapter, or 'play' for the empty playground. */
  readonly chapter: string;
  readonly kind: PlaygroundKind;
  readonly title: string;
  /** One or two sentences: the question asked before running, or the task of an exercise. Inline Markdown as HTML. */
  readonly task: string | null;
  /** At most four, in order of help. Inline Markdown as HTML. */
  readonly hints: readonly string[];
  /** Lines that the program seems to print and does not, as plain text. */
  readonly distractors: readonly string[];
  /** What the editor opens with. */
  readonly start: string;
  /** Short hash of `start`: tells whether a reader's edit began from this text. */
  readonly startVersion: string;
  /** The author's answer, for fix and write. */
  readonly solution: string | null;
  /** The order spec (src/order) that a run is checked against; null when nothing is promised. */
  readonly spec: string | null;
  /** What a program must pass besides `spec`; none where reading and running is all there is to do. */
  readonly checks: readonly CheckData[];
  /** What a search lets go wrong, besides times and orders; missing where there is nothing. */
  readonly faults?: readonly FaultFamily[];
  /** Kinds of diagnosis that a right run may get, since `spec` asks for them. */
  readonly tolerated: readonly string[];
  readonly stdin: string;
  /** The recorded run of `start`, made by the real runtime when the site was built; null for the empty playground. */
  readonly recording: RunResult | null;
  /** Everything that happened in the recorded run of `start`; null where there is none, or a limit cut it short. */
  readonly trace: Trace | null;
  /** The recorded run of `solution`, where there is one. */
  readonly solutionRecording: RunResult | null;
}
