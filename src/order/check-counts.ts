/** Checks the rules on all lines that a pattern picks: count, never, same, unique. */

import { outgrown, within } from './amount.ts';
import type { LineFact } from './finding.ts';
import type { CaptureRule, CaptureSource, CountRule, NeverRule } from './order-spec.ts';
import { broken, expectedFact, type RuleResult, type RunView } from './run-view.ts';

export function checkCount(rule: CountRule, view: RunView): RuleResult {
  const lines = view.select(rule.stream, { pattern: rule.pattern, occurrence: null });
  const times = lines.length;
  if (within(rule.times, times, 0)) return view.holdsUnlessCut();
  const excess = lines.find((_, index) => outgrown(rule.times, index + 1, 0)) ?? null;
  const witness = {
    type: 'wrong-count',
    expected: expectedFact(rule.pattern),
    line: excess,
    times,
    allowed: rule.times,
  } as const;
  return excess === null ? view.unlessCut(witness) : broken(witness, excess);
}

export function checkNever(rule: NeverRule, view: RunView): RuleResult {
  const line = view.select(rule.stream, { pattern: rule.pattern, occurrence: null })[0];
  return line === undefined ? view.holdsUnlessCut() : broken({ type: 'forbidden', line }, line);
}

/** One captured value, and the line that shows it. */
interface Captured {
  readonly line: LineFact;
  readonly value: string;
}

/** All values, in the order of the lines; a line that several patterns read alike counts once. */
function capturedValues(source: CaptureSource, view: RunView): readonly Captured[] {
  const captured = new Map<string, Captured>();
  const add = (line: LineFact, value: string | undefined): void => {
    if (value !== undefined) captured.set(`${line.seq} ${value}`, { line, value });
  };
  if (source.type === 'pattern') {
    for (const line of view.lines(source.stream)) add(line, source.pattern.found.exec(line.text)?.[1]);
  } else {
    for (const { stream, regex } of source.patterns) {
      for (const line of view.lines(stream)) add(line, regex.exec(line.text)?.groups?.[source.name]);
    }
  }
  return [...captured.values()].sort((a, b) => a.line.seq - b.line.seq);
}

export function checkCaptures(rule: CaptureRule, view: RunView): RuleResult {
  const captured = capturedValues(rule.captures, view);
  const conflict = rule.type === 'same' ? findDifferent(captured) : findTwice(captured);
  if (conflict !== null) return conflict;
  const needed = rule.type === 'same' ? 2 : 1;
  if (captured.length >= needed) return view.holdsUnlessCut();
  const capture = rule.captures.type === 'name' ? rule.captures.name : rule.captures.pattern.source;
  return view.unlessCut({ type: 'nothing-to-compare', capture, times: captured.length, needed });
}

function findDifferent(captured: readonly Captured[]): RuleResult | null {
  const [first, ...others] = captured;
  const other = others.find(({ value }) => value !== first?.value);
  if (first === undefined || other === undefined) return null;
  const { line, value } = other;
  return broken({ type: 'not-same', line, value, other: first.line, otherValue: first.value }, line);
}

function findTwice(captured: readonly Captured[]): RuleResult | null {
  const seen = new Map<string, LineFact>();
  for (const { line, value } of captured) {
    const other = seen.get(value);
    if (other !== undefined) return broken({ type: 'not-unique', line, value, other }, line);
    seen.set(value, line);
  }
  return null;
}
