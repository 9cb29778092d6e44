import { expect, it } from 'vitest';
import { linesToKeep } from './fewest-moves.ts';
import { parseOrderSpec } from './parse-order-spec.ts';

/** The lines that must move, of a prediction written as words. */
function moved(spec: string, prediction: string): string | null {
  const lines = prediction.split(' ');
  const kept = linesToKeep(parseOrderSpec(spec), lines);
  return kept && lines.filter((_, index) => kept[index] !== true).join(' ');
}

it.each([
  ['one order, and it is right', 'lines { "a" "b" "c" "d" }', 'a b c d', ''],
  [
    'the first line came last: one line moves, though every place is another',
    'lines { "a" "b" "c" "d" }',
    'b c d a',
    'a',
  ],
  ['two lines change places', 'lines { "a" "b" "c" }', 'a c b', 'c'],
  ['free lines may come anywhere in their group', 'lines { any { "a" "b" "c" } "d" }', 'c b a d', ''],
  ['out of the group is too far', 'lines { any { "a" "b" "c" } "d" }', 'c d b a', 'd'],
  ['each keeps to its own order', 'lines { mix { { "a" "b" } { "x" "y" } } }', 'b a x y', 'b'],
  ['whole members come one after another', 'lines { any { { "a" "b" } { "x" "y" } } }', 'x a y b', 'x'],
  ['what is not printed must go', 'lines { "a" "b" }', 'a z b', 'z'],
  ['an optional line may stay', 'lines { "a" optional "o" "b" }', 'a o b', ''],
  ['lines that repeat are any of them', 'lines { repeat 1.. { "a" "b" } "c" }', 'a b a b c', ''],
  ['any lines at all', 'lines { "a" ... "z" }', 'a q r z', ''],
])('%s', (_case, spec, prediction, expected) => {
  expect(moved(spec, prediction)?.length ?? -1).toBe(expected.length);
});

it('says nothing where the spec says nothing of the lines', () => {
  expect(moved('duration 1', 'a b')).toBeNull();
});

it('is given up where there are too many orders', () => {
  const names = Array.from({ length: 24 }, (_, index) => `l${index}`);
  const spec = `lines { any { ${names.map((name) => `"${name}"`).join(' ')} } }`;
  expect(moved(spec, names.toReversed().join(' '))).toBeNull();
});
