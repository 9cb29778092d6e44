import { expect, it } from 'vitest';
import { dropRow } from './drop-row.ts';

const heights = { middles: [20, 60, 100], aside: 140 };

it.each([
  ['above all rows', 5, 0],
  ['past the middle of the first', 30, 1],
  ['between the second and the third', 80, 2],
  ['below all rows', 120, 3],
  ['among those left aside', 150, null],
])('%s', (_case, y, row) => {
  expect(dropRow(y, heights)).toBe(row);
});
