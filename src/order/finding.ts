/** Everything the checker can say, as facts: the page marks lines with them, `messages.ts` puts them into words. */

import type { ObservedOutcome } from './observed-run.ts';
import type { Amount, Counter, Ending, LinePattern, SpecStream } from './order-spec.ts';

/** One line of the run. */
export interface LineFact {
  /** Position among all lines of the run. */
  readonly seq: number;
  readonly stream: SpecStream;
  readonly text: string;
  /** Virtual seconds; null in a prediction, which has no times. */
  readonly at: number | null;
  readonly task: string | null;
}

/** One line that the spec speaks of. */
export interface ExpectedFact {
  readonly type: LinePattern['type'];
  /** The text, or the source of the regular expression. */
  readonly text: string;
  readonly occurrence: number | null;
}

/** A line came before others that it must follow; they came later. */
export interface TooEarly {
  readonly type: 'too-early';
  readonly line: LineFact;
  readonly waitsFor: readonly LineFact[];
}
/** A line came whose predecessor never did. */
export interface MissingBefore {
  readonly type: 'missing-before';
  readonly line: LineFact;
  readonly missing: readonly ExpectedFact[];
  /** True when one of `missing` would do. */
  readonly choice: boolean;
  /** How often the only missing line came before. */
  readonly times: number;
}
/** The output ended too soon. */
export interface Missing {
  readonly type: 'missing';
  readonly missing: readonly ExpectedFact[];
  readonly choice: boolean;
  /** How often the only missing line came, and how often it must at least. */
  readonly times: number;
  readonly least: number;
  readonly after: LineFact | null;
}
export interface TooMany {
  readonly type: 'too-many';
  /** The first line too many. */
  readonly line: LineFact;
  /** What all these lines are. */
  readonly expected: ExpectedFact;
  readonly times: number;
  readonly allowed: number;
}
/** A line that belongs nowhere, or not there. */
export interface Unexpected {
  readonly type: 'unexpected';
  readonly line: LineFact;
  readonly after: LineFact | null;
  /** What could have come; empty when nothing more may come. */
  readonly expected: readonly ExpectedFact[];
}
/** Almost the right text: only case, spaces or punctuation differ. */
export interface NearMiss {
  readonly type: 'near-miss';
  readonly line: LineFact;
  readonly expected: ExpectedFact;
}
export interface WrongTime {
  readonly type: 'wrong-time';
  readonly line: LineFact;
  readonly allowed: Amount;
}
/** A line that a rule speaks of is not there. */
export interface Absent {
  readonly type: 'absent';
  readonly expected: ExpectedFact;
  /** How many such lines there were. */
  readonly times: number;
}
export interface WrongGap {
  readonly type: 'wrong-gap';
  readonly from: LineFact;
  readonly line: LineFact;
  readonly seconds: number;
  readonly allowed: Amount;
}
export interface WrongDuration {
  readonly type: 'wrong-duration';
  readonly seconds: number;
  readonly allowed: Amount;
}
export interface WrongCount {
  readonly type: 'wrong-count';
  readonly expected: ExpectedFact;
  /** The first line too many, if it is that. */
  readonly line: LineFact | null;
  readonly times: number;
  readonly allowed: Amount;
}
export interface Forbidden {
  readonly type: 'forbidden';
  readonly line: LineFact;
}
export interface TooManyOpen {
  readonly type: 'too-many-open';
  readonly line: LineFact;
  /** What was open already. */
  readonly open: readonly LineFact[];
  readonly most: number;
}
export interface NothingOpen {
  readonly type: 'nothing-open';
  readonly line: LineFact;
}
export interface TooFewOpen {
  readonly type: 'too-few-open';
  readonly opening: ExpectedFact;
  readonly reached: number;
  readonly reach: number;
}
export interface NotSame {
  readonly type: 'not-same';
  readonly line: LineFact;
  readonly value: string;
  readonly other: LineFact;
  readonly otherValue: string;
}
export interface NotUnique {
  readonly type: 'not-unique';
  readonly line: LineFact;
  readonly value: string;
  readonly other: LineFact;
}
/** Too few lines show a captured value to compare. */
export interface NothingToCompare {
  readonly type: 'nothing-to-compare';
  /** The name of the capture, or the source of the pattern. */
  readonly capture: string;
  readonly times: number;
  readonly needed: number;
}
export interface WrongEnd {
  readonly type: 'wrong-end';
  readonly outcome: ObservedOutcome;
  readonly endings: readonly Ending[];
  /** The exception as CPython prints it, when there is one. */
  readonly error: string | null;
  readonly sourceLine: number | null;
  /** Virtual seconds. */
  readonly at: number;
}
/** One property of the exception that ended the program is not the one demanded. */
export interface WrongError {
  readonly type: 'wrong-error';
  readonly property: 'exception' | 'group' | 'message' | 'function' | 'line' | 'cause';
  /** The exception looked at, as CPython prints it. */
  readonly error: string;
  readonly expected: string;
  readonly found: string | null;
}
export interface WrongGroup {
  readonly type: 'wrong-group';
  readonly error: string;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}
export interface NoWarning {
  readonly type: 'no-warning';
  readonly category: string;
  readonly message: ExpectedFact | null;
  /** Lines of the program where such warnings point, when only the line is wrong. */
  readonly foundLines: readonly number[];
  readonly sourceLine: number | null;
}
export interface NoDiagnosis {
  readonly type: 'no-diagnosis';
  readonly kind: string;
  /** The first property that no diagnosis of the kind has; null when there is none of the kind. */
  readonly property: string | null;
  readonly expected: string;
  readonly found: string | null;
}
export interface ForbiddenDiagnosis {
  readonly type: 'forbidden-diagnosis';
  readonly kind: string;
  readonly message: string;
}
/** More lines than may come within so many seconds. */
export interface TooFast {
  readonly type: 'too-fast';
  /** The first line too many. */
  readonly line: LineFact;
  /** Those before it within the span. */
  readonly others: readonly LineFact[];
  readonly most: number;
  /** Virtual seconds. */
  readonly seconds: number;
}
/** A simulated host has counted something else. */
export interface WrongService {
  readonly type: 'wrong-service';
  readonly host: string;
  readonly counter: Counter;
  readonly times: number;
  readonly allowed: Amount;
  /** Whether the run met the host at all. */
  readonly met: boolean;
}
/** A file holds something else. */
export interface WrongFile {
  readonly type: 'wrong-file';
  readonly path: string;
  readonly demand: 'is' | 'contains' | 'missing';
  /** Null where there must be none. */
  readonly expected: ExpectedFact | null;
  readonly found: FoundInFile;
}
/** What there is under a path: no file, one whose bytes are no text, or a text. */
export type FoundInFile =
  | { readonly type: 'nothing' }
  | { readonly type: 'bytes' }
  | { readonly type: 'text'; readonly text: string };
export interface FalseValue {
  readonly type: 'false-value';
  readonly expression: string;
  /** False when evaluating it raised. */
  readonly evaluated: boolean;
}

/** What proves a violation. */
export type Witness =
  | TooEarly
  | MissingBefore
  | Missing
  | TooMany
  | Unexpected
  | NearMiss
  | WrongTime
  | Absent
  | WrongGap
  | WrongDuration
  | WrongCount
  | Forbidden
  | TooManyOpen
  | NothingOpen
  | TooFewOpen
  | NotSame
  | NotUnique
  | NothingToCompare
  | WrongEnd
  | WrongError
  | WrongGroup
  | NoWarning
  | NoDiagnosis
  | ForbiddenDiagnosis
  | TooFast
  | WrongService
  | WrongFile
  | FalseValue;

/** Why nothing can be said. */
export type Doubt =
  | { readonly type: 'cut-short'; readonly outcome: 'limited' | 'stopped' }
  | { readonly type: 'too-many-ways' }
  | { readonly type: 'file-cut'; readonly path: string }
  | { readonly type: 'not-evaluated'; readonly expression: string };

/** A line took its place in an order that is free. */
export interface FreeOrder {
  readonly type: 'free-order';
  readonly line: LineFact;
  /** What the spec happens to name first. */
  readonly instead: ExpectedFact;
}
/** A rule that is only deterministic here does not hold. */
export interface HereOnly {
  readonly type: 'here-only';
  readonly witness: Witness;
}
/** What may be remarked on a right run. */
export type Remark = FreeOrder | HereOnly;
