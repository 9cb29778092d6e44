/** Every word of the predict board, in each language. Code stands in backticks. */
import type { Misconception, WhyFact } from './fact.ts';

export interface PredictText {
  readonly title: string;
  /** What to do, in one or two sentences. */
  readonly lead: string;
  readonly printed: string;
  readonly notPrinted: string;
  /** What stands in an empty list. */
  readonly noneLeft: string;
  readonly noneKept: string;
  readonly emptyLine: string;
  /** For who cannot see it: a line and its place. */
  readonly place: (line: string, place: number, of: number) => string;
  readonly keys: readonly string[];
  readonly keysTitle: string;
  /** Short words over rows whose lines may come in either order. */
  readonly eitherOrder: string;
  readonly button: {
    readonly up: (line: string) => string;
    readonly down: (line: string) => string;
    readonly join: (line: string) => string;
    readonly part: (line: string) => string;
    readonly leave: (line: string) => string;
    readonly take: (line: string) => string;
    readonly compare: string;
    readonly show: string;
    readonly again: string;
  };
  /** What the live region says after a move. */
  readonly said: {
    readonly moved: (line: string, place: number, of: number) => string;
    readonly stays: (line: string) => string;
    readonly joined: (line: string, others: readonly string[]) => string;
    readonly parted: (line: string, place: number, of: number) => string;
    readonly left: (line: string) => string;
    readonly taken: (line: string, place: number, of: number) => string;
  };
  readonly seconds: string;
  readonly changed: string;
  readonly waiting: string;
  readonly answer: {
    readonly title: string;
    readonly right: string;
    readonly rightFree: string;
    readonly legal: string;
    readonly impossible: string;
    readonly shown: string;
    readonly noTrace: string;
    /** `0` says that nothing has to move. */
    readonly moves: (count: number) => string;
    readonly comesFirst: (first: string, second: string) => string;
    readonly fixed: (first: string, second: string) => string;
    readonly decides: (first: string, second: string) => string;
    readonly why: (why: WhyFact) => string;
    readonly extra: (lines: readonly string[]) => string;
    readonly missing: (lines: readonly string[]) => string;
    readonly missingPossible: (lines: readonly string[]) => string;
    readonly extraPossible: (lines: readonly string[]) => string;
    readonly misconception: string;
    readonly secondsRight: (took: string) => string;
    readonly secondsWrong: (said: string, took: string) => string;
    readonly toTimeline: string;
    readonly mark: Readonly<Record<'stays' | 'moves' | 'extra', string>>;
  };
  readonly misconceptions: Readonly<Record<Misconception, { readonly name: string; readonly truth: string }>>;
}
