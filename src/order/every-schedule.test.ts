import { describe, expect, it } from 'vitest';
import { checkOrder } from './check-order.ts';
import { underEverySchedule } from './every-schedule.ts';
import type { ObservedRun } from './observed-run.ts';
import { parseOrderSpec } from './parse-order-spec.ts';

function run(texts: readonly string[], more: Partial<ObservedRun> = {}): ObservedRun {
  const output = texts.map((text, seq) => ({ seq, stream: 'out' as const, text, at: 7, task: null }));
  return { outcome: 'returned', duration: 7, output, error: null, diagnoses: [], values: {}, ...more };
}

function verdict(spec: string, observed: ObservedRun): string {
  return checkOrder(underEverySchedule(parseOrderSpec(spec)), observed).verdict;
}

describe('under every schedule', () => {
  it.each([
    'lines { any { "a" @1 { optional "c" @2 "b" @2 } } }',
    'lines { repeat 2 either { "a" @3 } or { "b" @3 } }',
    'duration 2',
    'at "a" 1',
    'gap "a" "b" 1',
    'here lines { "b" "a" }',
    'warning RuntimeWarning',
    'diagnosis blocked',
    'never diagnosis blocked',
  ])('neither times nor remarks count: %s', (spec) => {
    expect(verdict(spec, run(['a', 'b']))).toBe('ok');
  });

  it.each([
    'lines { "b" @7 "a" @7 }',
    'before "b" "a"',
    'count "a" 2',
    'never "a"',
    'value n == 2',
    'end raises',
    'error ValueError',
  ])('everything else does: %s', (spec) => {
    expect(verdict(spec, run(['a', 'b'], { values: { 'n == 2': false } }))).toBe('violation');
  });
});
