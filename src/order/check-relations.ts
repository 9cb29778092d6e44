/** Checks the rules on order and virtual time between single lines: before, at, gap, duration. */

import { outgrown, SAME_INSTANT, within } from './amount.ts';
import type { LineFact } from './finding.ts';
import type { AtRule, BeforeRule, DurationRule, GapRule, Selector } from './order-spec.ts';
import { broken, expectedFact, HOLDS, type RuleResult, type RunView } from './run-view.ts';

/** A line that must be there is not. */
function absent(view: RunView, { pattern, occurrence }: Selector, times = 0): RuleResult {
  return view.unlessCut({ type: 'absent', expected: expectedFact(pattern, occurrence), times });
}

export function checkBefore(rule: BeforeRule, view: RunView): RuleResult {
  const first = view.select(rule.stream, rule.first);
  const second = view.select(rule.stream, rule.second);
  const early = second[0];
  const waitsFor = early === undefined ? [] : first.filter((line) => line.seq > early.seq);
  if (early !== undefined && waitsFor.length > 0)
    return broken({ type: 'too-early', line: early, waitsFor }, early);
  if (early !== undefined && first.length === 0 && !rule.firstOptional) {
    const missing = [expectedFact(rule.first.pattern, rule.first.occurrence)];
    return broken({ type: 'missing-before', line: early, missing, choice: false, times: 0 }, early);
  }
  if (first.length === 0 && !rule.firstOptional) return absent(view, rule.first);
  if (second.length === 0 && !rule.secondOptional) return absent(view, rule.second);
  return view.holdsUnlessCut();
}

export function checkAt(rule: AtRule, view: RunView): RuleResult {
  const lines = view.select(rule.stream, rule.selector);
  const line = lines.find(({ at }) => at !== null && !within(rule.at, at, SAME_INSTANT));
  if (line !== undefined) return broken({ type: 'wrong-time', line, allowed: rule.at }, line);
  return lines.length === 0 ? absent(view, rule.selector) : view.holdsUnlessCut();
}

export function checkGap(rule: GapRule, view: RunView): RuleResult {
  const from = view.select(rule.stream, rule.from);
  const to = rule.to === null ? from.slice(1) : view.select(rule.stream, rule.to);
  const pairs = rule.to === null ? neighbours(from) : extremes(from, to);
  for (const [start, line] of pairs) {
    const seconds = (line.at ?? 0) - (start.at ?? 0);
    if (within(rule.seconds, seconds, SAME_INSTANT)) continue;
    return broken({ type: 'wrong-gap', from: start, line, seconds, allowed: rule.seconds }, line);
  }
  if (from.length === 0) return absent(view, rule.from);
  if (to.length === 0) return rule.to === null ? absent(view, rule.from, 1) : absent(view, rule.to);
  return view.holdsUnlessCut();
}

type Pair = readonly [from: LineFact, to: LineFact];

function neighbours(lines: readonly LineFact[]): readonly Pair[] {
  return lines.slice(1).flatMap((line, index): readonly Pair[] => {
    const previous = lines[index];
    return previous === undefined ? [] : [[previous, line]];
  });
}

/** All pairs are in the range when the longest and the shortest are: lines come in the order of their times. */
function extremes(from: readonly LineFact[], to: readonly LineFact[]): readonly Pair[] {
  const [firstFrom, lastFrom, firstTo, lastTo] = [from[0], from.at(-1), to[0], to.at(-1)];
  if (firstFrom === undefined || lastFrom === undefined || firstTo === undefined || lastTo === undefined)
    return [];
  return [
    [firstFrom, lastTo],
    [lastFrom, firstTo],
  ];
}

export function checkDuration(rule: DurationRule, view: RunView): RuleResult {
  const seconds = view.run.duration;
  const witness = { type: 'wrong-duration', seconds, allowed: rule.seconds } as const;
  if (view.cut !== null && !outgrown(rule.seconds, seconds, SAME_INSTANT)) return view.holdsUnlessCut();
  return within(rule.seconds, seconds, SAME_INSTANT) ? HOLDS : broken(witness);
}
