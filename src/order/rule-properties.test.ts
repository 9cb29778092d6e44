/** Each rule on lines and times against its definition, word for word, on random runs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOrder } from './check-order.ts';
import { parseOrderSpec } from './parse-order-spec.ts';
import { entries, runOf } from './testing/model-arbitraries.ts';
import type { ModelEntry } from './testing/reference-checker.ts';

type Lines = readonly ModelEntry[];
type Definition = (lines: Lines) => boolean;

const is = (letters: string) => (entry: ModelEntry) => letters.includes(entry.letter);
const indices = (lines: Lines, letters: string): readonly number[] =>
  [...lines.keys()].filter((index) => letters.includes(lines[index]?.letter ?? '-'));
const at = (lines: Lines, index: number): number => lines[index]?.at ?? Number.NaN;
const everyPair = (
  a: readonly number[],
  b: readonly number[],
  holds: (x: number, y: number) => boolean,
): boolean => a.length > 0 && b.length > 0 && a.every((x) => b.every((y) => holds(x, y)));
const openAfter = (lines: Lines, count: number): number => {
  const read = lines.slice(0, count);
  return read.filter(is('a')).length - read.filter(is('c')).length;
};

const definitions: readonly (readonly [rule: string, holds: Definition])[] = [
  ['before "a" "b"', (run) => everyPair(indices(run, 'a'), indices(run, 'b'), (a, b) => a < b)],
  ['before /[ab]/ "c"', (run) => everyPair(indices(run, 'ab'), indices(run, 'c'), (a, b) => a < b)],
  [
    'before "a"#2 "b"#1',
    (run) => everyPair(indices(run, 'a').slice(1, 2), indices(run, 'b').slice(0, 1), (a, b) => a < b),
  ],
  [
    'before "a" optional "b"',
    (run) =>
      indices(run, 'a').length > 0 && indices(run, 'b').every((b) => indices(run, 'a').every((a) => a < b)),
  ],
  [
    'before optional "a" "b"',
    (run) =>
      indices(run, 'b').length > 0 && indices(run, 'a').every((a) => indices(run, 'b').every((b) => a < b)),
  ],
  [
    'at "a" 1..2',
    (run) => run.some(is('a')) && run.filter(is('a')).every((line) => line.at >= 1 && line.at <= 2),
  ],
  [
    'at /[bc]/#2 less than 2',
    (run) =>
      run
        .filter(is('bc'))
        .slice(1, 2)
        .some((line) => line.at < 2),
  ],
  [
    'gap "a" "b" 0..1',
    (run) =>
      everyPair(
        indices(run, 'a'),
        indices(run, 'b'),
        (a, b) => at(run, b) - at(run, a) >= 0 && at(run, b) - at(run, a) <= 1,
      ),
  ],
  [
    'gap "a" "b" at most 1',
    (run) => everyPair(indices(run, 'a'), indices(run, 'b'), (a, b) => at(run, b) - at(run, a) <= 1),
  ],
  [
    'gap "a" 1',
    (run) => {
      const times = run.filter(is('a')).map((line) => line.at);
      return times.length > 1 && times.slice(1).every((time, index) => time - (times[index] ?? 0) === 1);
    },
  ],
  ['count /[ab]/ 1..2', (run) => [1, 2].includes(run.filter(is('ab')).length)],
  ['count "a" more than 1', (run) => run.filter(is('a')).length > 1],
  ['count "a" less than 2', (run) => run.filter(is('a')).length < 2],
  ['never "a"', (run) => !run.some(is('a'))],
  [
    'unique /([abc])/',
    (run) => run.some(is('abc')) && 'abc'.split('').every((letter) => run.filter(is(letter)).length < 2),
  ],
  ['same /([ab])/', (run) => run.filter(is('ab')).length > 1 && !(run.some(is('a')) && run.some(is('b')))],
  [
    'window "a" "c" at most 2 reaching 2',
    (run) => {
      const open = Array.from({ length: run.length + 1 }, (_, count) => openAfter(run, count));
      return Math.max(...open) === 2 && Math.min(...open) === 0;
    },
  ],
  ['duration 1..2', (run) => at(run, run.length - 1) >= 1 && at(run, run.length - 1) <= 2],
];

describe('each rule is what the page for authors says', () => {
  it.each(definitions)('%s', (rule, holds) => {
    const spec = parseOrderSpec(rule);
    fc.assert(
      fc.property(entries, (lines) => {
        expect(checkOrder(spec, runOf(lines)).verdict).toBe(holds(lines) ? 'ok' : 'violation');
      }),
      { numRuns: 400 },
    );
  });
});
