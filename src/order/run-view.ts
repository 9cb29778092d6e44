/** A run as the rules read it: its lines by stream, and what each rule answers. */
import type { Doubt, ExpectedFact, LineFact, Witness } from './finding.ts';
import type { ObservedLine, ObservedRun } from './observed-run.ts';
import type { LinePattern, Pattern, Selector, SpecStream } from './order-spec.ts';
import { canonicalText } from './unordered-text.ts';

/** What a rule says of a run. `open`: a run cut short could still come to keep it, or to break it. */
export type RuleResult =
  | { readonly type: 'holds' }
  | { readonly type: 'broken'; readonly witness: Witness; readonly line: LineFact | null }
  | { readonly type: 'open'; readonly doubt: Doubt };

export const HOLDS: RuleResult = { type: 'holds' };

/** The rule is broken, at that line if there is one. */
export function broken(witness: Witness, line: LineFact | null = null): RuleResult {
  return { type: 'broken', witness, line };
}

/** Whether a line is what the pattern describes, from end to end. */
export function isLine(pattern: LinePattern, text: string): boolean {
  switch (pattern.type) {
    case 'text':
      return pattern.text === text;
    case 'regex':
      return pattern.whole.test(text);
    case 'unordered':
      return pattern.canonical === canonicalText(text);
  }
}

/** Whether a rule outside `lines` picks the line: a text is the whole of it, a regular expression is found in it. */
export function picks(pattern: Pattern, text: string): boolean {
  return pattern.type === 'text' ? pattern.text === text : pattern.found.test(text);
}

/** A pattern as a fact. */
export function expectedFact(pattern: LinePattern, occurrence: number | null = null): ExpectedFact {
  return { type: pattern.type, text: pattern.type === 'regex' ? pattern.source : pattern.text, occurrence };
}

export class RunView {
  readonly run: ObservedRun;
  /** Why the run was cut short, or null when it came to its own end. */
  readonly cut: Doubt | null;
  private readonly streams = new Map<SpecStream, readonly LineFact[]>();

  /**
   * @param timed false for a prediction: the lines have no times
   * @param limitExpected true when being cut short is how the run was to end
   */
  constructor(run: ObservedRun, timed: boolean, limitExpected: boolean) {
    this.run = run;
    const { outcome } = run;
    const cut = outcome === 'stopped' || (outcome === 'limited' && !limitExpected);
    this.cut = cut ? { type: 'cut-short', outcome } : null;
    for (const stream of ['out', 'err', 'log'] as const) {
      const lines = run.output.filter((line) => line.stream === stream);
      this.streams.set(
        stream,
        lines.map((line) => lineFact(line, timed)),
      );
    }
  }

  lines(stream: SpecStream): readonly LineFact[] {
    return this.streams.get(stream) ?? [];
  }

  /** The lines that a selector speaks of, in order. */
  select(stream: SpecStream, { pattern, occurrence }: Selector): readonly LineFact[] {
    const picked = this.lines(stream).filter((line) => picks(pattern, line.text));
    return occurrence === null ? picked : picked.slice(occurrence - 1, occurrence);
  }

  /** Broken, unless the run was cut short and could still come to keep the rule. */
  unlessCut(witness: Witness): RuleResult {
    return this.cut === null ? broken(witness) : { type: 'open', doubt: this.cut };
  }

  /** Holds, unless the run was cut short and could still come to break the rule. */
  holdsUnlessCut(): RuleResult {
    return this.cut === null ? HOLDS : { type: 'open', doubt: this.cut };
  }
}

function lineFact({ seq, stream, text, at, task }: ObservedLine, timed: boolean): LineFact {
  return { seq, stream, text, at: timed ? at : null, task };
}
