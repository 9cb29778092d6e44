/** The parsed order spec: plain, readonly data that the checker trusts. */

/** Which output a rule reads: standard output, standard error, or a `logging` handler. */
export type SpecStream = 'out' | 'err' | 'log';

/** How a program may end; the words of the language. */
export type Ending = 'returns' | 'raises' | 'deadlocks' | 'limited';

/** A range of numbers (virtual seconds or a count). The ends belong to it unless `above` or `below` says otherwise. */
export interface Amount {
  readonly min: number;
  readonly max: number;
  /** True when `min` itself does not belong to it. */
  readonly above: boolean;
  /** True when `max` itself does not belong to it. */
  readonly below: boolean;
}

/** One whole line, word for word. */
export interface TextPattern {
  readonly type: 'text';
  readonly text: string;
}

/** A regular expression, compiled both ways it can be asked. */
export interface RegexPattern {
  readonly type: 'regex';
  readonly source: string;
  /** Matches the whole line. */
  readonly whole: RegExp;
  /** Is found anywhere in the line. */
  readonly found: RegExp;
}

/** A line whose parts between its outermost brackets come in any order. */
export interface UnorderedPattern {
  readonly type: 'unordered';
  readonly text: string;
  /** The text with its parts sorted: equal for two lines that differ only in the order of parts. */
  readonly canonical: string;
}

/** What picks lines in a rule. */
export type Pattern = TextPattern | RegexPattern;

/** What one line of a `lines` rule may be. */
export type LinePattern = Pattern | UnorderedPattern;

/** The lines a rule speaks of: all that the pattern picks, or only one occurrence, counted from 1. */
export interface Selector {
  readonly pattern: Pattern;
  readonly occurrence: number | null;
}

export interface LineItem {
  readonly type: 'line';
  readonly pattern: LinePattern;
  /** Virtual seconds at which the line must come. */
  readonly at: Amount | null;
}
/** Any lines, any number of them. */
export interface RestItem {
  readonly type: 'rest';
}
/** One after the other. */
export interface ChainItem {
  readonly type: 'chain';
  readonly items: readonly LineTree[];
}
/** All, in any order, one whole item after another. */
export interface AnyOrderItem {
  readonly type: 'any-order';
  readonly items: readonly LineTree[];
}
/** All, each in its own order, freely interleaved. */
export interface MixItem {
  readonly type: 'mix';
  readonly items: readonly LineTree[];
}
/** One of them. */
export interface EitherItem {
  readonly type: 'either';
  readonly branches: readonly LineTree[];
}
export interface OptionalItem {
  readonly type: 'optional';
  readonly item: LineTree;
}
/** `min` to `max` (perhaps Infinity) times, one after another. */
export interface RepeatItem {
  readonly type: 'repeat';
  readonly item: LineTree;
  readonly min: number;
  readonly max: number;
}
/** What a `lines` rule demands. */
export type LineTree =
  | LineItem
  | RestItem
  | ChainItem
  | AnyOrderItem
  | MixItem
  | EitherItem
  | OptionalItem
  | RepeatItem;

/** Exactly these lines on the stream. */
export interface LinesRule {
  readonly type: 'lines';
  readonly stream: SpecStream;
  readonly tree: LineTree;
}
/** Every line of `first` before every line of `second`. */
export interface BeforeRule {
  readonly type: 'before';
  readonly stream: SpecStream;
  readonly first: Selector;
  readonly firstOptional: boolean;
  readonly second: Selector;
  readonly secondOptional: boolean;
}
export interface AtRule {
  readonly type: 'at';
  readonly stream: SpecStream;
  readonly selector: Selector;
  /** Virtual seconds. */
  readonly at: Amount;
}
/** Virtual seconds from `from` to `to`; or, when `to` is null, from each line of `from` to the next one. */
export interface GapRule {
  readonly type: 'gap';
  readonly stream: SpecStream;
  readonly from: Selector;
  readonly to: Selector | null;
  readonly seconds: Amount;
}
export interface DurationRule {
  readonly type: 'duration';
  readonly seconds: Amount;
}
export interface CountRule {
  readonly type: 'count';
  readonly stream: SpecStream;
  readonly pattern: Pattern;
  readonly times: Amount;
}
export interface NeverRule {
  readonly type: 'never';
  readonly stream: SpecStream;
  readonly pattern: Pattern;
}
/** Never more than `most` open at once and, at some time, `reach`. */
export interface WindowRule {
  readonly type: 'window';
  readonly stream: SpecStream;
  readonly open: Pattern;
  /** Text or source of the closing pattern, which may name captures of the opening one. */
  readonly close: ClosePattern;
  readonly most: number;
  readonly reach: number | null;
}
export type ClosePattern =
  | TextPattern
  | { readonly type: 'regex'; readonly source: string; readonly flags: string };

/** Captured values: those of one pattern, or of all patterns of the spec that name the capture. */
export type CaptureSource =
  | { readonly type: 'pattern'; readonly stream: SpecStream; readonly pattern: RegexPattern }
  | { readonly type: 'name'; readonly name: string; readonly patterns: readonly NamedCapture[] };

/** One pattern that names a capture, and how it is asked. */
export interface NamedCapture {
  readonly stream: SpecStream;
  readonly regex: RegExp;
}
/** Captured values are all the same, or never the same twice. */
export interface CaptureRule {
  readonly type: 'same' | 'unique';
  readonly captures: CaptureSource;
}
export interface EndRule {
  readonly type: 'end';
  readonly endings: readonly Ending[];
}
/** One exception: of a class, with a message, through functions, with a cause. */
export interface SingleError {
  readonly type: 'single';
  readonly name: string;
  readonly message: Pattern | null;
  readonly frames: readonly { readonly function: string; readonly line: number | null }[];
  readonly line: number | null;
  readonly cause: ErrorShape | null;
}
/** An exception group of exactly these members, in any order. */
export interface GroupError {
  readonly type: 'group';
  readonly message: Pattern | null;
  readonly members: readonly ErrorShape[];
}
export type ErrorShape = SingleError | GroupError;
export interface ErrorRule {
  readonly type: 'error';
  readonly error: ErrorShape;
}
export interface WarningRule {
  readonly type: 'warning';
  readonly category: string;
  readonly message: Pattern | null;
  readonly line: number | null;
}
/** One detail of a diagnosis: a number in a range, a text, or a list that contains these. */
export type DetailShape =
  | { readonly type: 'amount'; readonly name: string; readonly amount: Amount }
  | { readonly type: 'text'; readonly name: string; readonly pattern: Pattern }
  | { readonly type: 'contains'; readonly name: string; readonly texts: readonly string[] };
/** A remark of the runtime that must, or must not, be there. */
export interface DiagnosisRule {
  readonly type: 'diagnosis' | 'no-diagnosis';
  readonly kind: string;
  readonly message: Pattern | null;
  readonly line: number | null;
  readonly task: string | null;
  readonly at: Amount | null;
  readonly details: readonly DetailShape[];
}
/** Never more than `times` such lines within `seconds`: in any span that begins just after an instant and ends with one. */
export interface RateRule {
  readonly type: 'rate';
  readonly stream: SpecStream;
  readonly pattern: Pattern;
  readonly most: number;
  /** Virtual seconds. */
  readonly seconds: number;
}
/** What a simulated host has counted at the end. */
export interface ServiceRule {
  readonly type: 'service';
  readonly host: string;
  readonly counter: Counter;
  readonly amount: Amount;
}
/** The counters of a simulated host. */
export const COUNTERS = [
  'connections',
  'most-connections',
  'open-connections',
  'requests',
  'most-requests',
  'open-requests',
  'refused',
  'failed',
  'bytes-received',
  'messages-sent',
  'messages-received',
  'objects-received',
  'goodbyes-received',
  'bytes-sent',
] as const;
export type Counter = (typeof COUNTERS)[number];
/** What a file holds at the end. */
export interface FileRule {
  readonly type: 'file';
  /** From the program's folder. */
  readonly path: string;
  readonly demand: /** The whole of it, or a part of it. */
  { readonly type: 'is' | 'contains'; readonly pattern: Pattern } | { readonly type: 'missing' };
}
/** A Python expression that must be true at the end. */
export interface ValueRule {
  readonly type: 'value';
  readonly expression: string;
}

export type Rule =
  | LinesRule
  | BeforeRule
  | AtRule
  | GapRule
  | DurationRule
  | CountRule
  | NeverRule
  | WindowRule
  | CaptureRule
  | EndRule
  | ErrorRule
  | WarningRule
  | DiagnosisRule
  | RateRule
  | ServiceRule
  | FileRule
  | ValueRule;

/** Everything an `expected.order` file demands. */
export interface OrderSpec {
  /** Promised by asyncio or by the program's own logic: breaking one is wrong. */
  readonly guaranteed: readonly Rule[];
  /** Deterministic here, promised by nobody: breaking one is only remarked. */
  readonly here: readonly Rule[];
}
