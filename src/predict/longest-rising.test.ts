import { expect, it } from 'vitest';
import { longestRising } from './longest-rising.ts';

it.each([
  [[], []],
  [[5], [true]],
  [
    [1, 2, 3],
    [true, true, true],
  ],
  [
    [2, 3, 1],
    [true, true, false],
  ],
  [
    [3, 1, 2],
    [false, true, true],
  ],
])('%j keeps %j', (values, kept) => {
  expect(longestRising(values)).toEqual(kept);
});

it('of all rising parts it keeps a longest one', () => {
  const values = [4, 0, 5, 1, 6, 2, 3];
  const kept = values.filter((_, index) => longestRising(values)[index]);
  expect(kept).toEqual([0, 1, 2, 3]);
});
