/** Checks the rule on how many lines may come within a span of virtual time. */
import { SAME_INSTANT } from './amount.ts';
import type { RateRule } from './order-spec.ts';
import { broken, expectedFact, type RuleResult, type RunView } from './run-view.ts';

/** The span ends with a line and does not contain its own beginning: two per second may come at 0, 0, 1, 1. */
export function checkRate(rule: RateRule, view: RunView): RuleResult {
  const lines = view.select(rule.stream, { pattern: rule.pattern, occurrence: null });
  for (const [index, line] of lines.entries()) {
    const first = lines[index - rule.most];
    if (first === undefined) continue;
    if ((line.at ?? 0) - (first.at ?? 0) >= rule.seconds - SAME_INSTANT) continue;
    const others = lines.slice(index - rule.most, index);
    return broken({ type: 'too-fast', line, others, most: rule.most, seconds: rule.seconds }, line);
  }
  const expected = expectedFact(rule.pattern);
  return lines.length === 0 ? view.unlessCut({ type: 'absent', expected, times: 0 }) : view.holdsUnlessCut();
}
