import { describe, expect, test } from 'vitest';
import type { OptionData } from '../curriculum/index.ts';
import {
  answer,
  BLANK,
  explainAll,
  isSolved,
  keptSheet,
  markOf,
  moveTo,
  type Sheet,
} from './question-sheet.ts';

const OPTIONS: readonly OptionData[] = [
  { text: 'In the call.', explanation: 'No.', right: false },
  { text: 'At the await.', explanation: 'Yes.', right: true },
  { text: 'Never.', explanation: 'No.', right: false },
];

const sheetAfter = (...options: readonly number[]): Sheet => options.reduce(answer, BLANK);
const marks = (sheet: Sheet) => OPTIONS.map((_option, index) => markOf(sheet, OPTIONS, index)).join(' ');

describe('a question after some answers', () => {
  test.each([
    { options: [], solved: false, marked: 'none none none' },
    { options: [0], solved: false, marked: 'wrong none none' },
    { options: [0, 1], solved: true, marked: 'wrong right none' },
    { options: [1], solved: true, marked: 'none right none' },
    { options: [1, 2], solved: true, marked: 'none right wrong' },
    { options: [2, 2, 0], solved: false, marked: 'wrong none wrong' },
  ])('$options: solved $solved, marks $marked', ({ options, solved, marked }) => {
    const sheet = sheetAfter(...options);
    expect([isSolved(sheet, OPTIONS), marks(sheet)]).toEqual([solved, marked]);
  });
});

test('arrow keys move the mark and answer nothing', () => {
  const sheet = moveTo(moveTo(BLANK, 0), 1);
  expect(sheet).toEqual({ tried: [], chosen: 1 });
  expect(answer(sheet, 1)).toEqual({ tried: [1], chosen: 1 });
});

test('the other explanations can be read without moving the mark', () => {
  expect(explainAll(sheetAfter(1), OPTIONS)).toEqual({ tried: [1, 0, 2], chosen: 1 });
});

test('a kept sheet has its mark on the last answer', () => {
  expect(keptSheet([0, 1])).toEqual(sheetAfter(0, 1));
  expect(keptSheet([])).toEqual(BLANK);
});
