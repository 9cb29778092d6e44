import { describe, expect, it } from 'vitest';
import { pressedLine } from './pressed-line.ts';

const BOX = { gutter: 40, top: 10, line: 20, lines: 3 };

describe('a press on the numbers of lines', () => {
  it.each([
    ['the first line', 5, 11, 1],
    ['the end of the first line', 39, 29, 1],
    ['the last line', 5, 55, 3],
    ['the code beside the numbers', 40, 11, null],
    ['the room above', 5, 9, null],
    ['the room below', 5, 70, null],
  ])('finds %s', (_where, x, y, line) => {
    expect(pressedLine({ x, y }, BOX)).toBe(line);
  });
});
