import { expect, test } from 'vitest';
import type { OutputLine } from '../trace/index.ts';
import { afterMark, withAppended } from './appended.ts';

const RUN = {
  outcome: 'returned',
  duration: 5.3,
  error: null,
  diagnoses: [],
  limit: null,
  values: {},
  schedule: '1:1',
  runtime: '',
} as const;

function line(seq: number, text: string, at: number): OutputLine {
  return { seq, stream: 'out', text, at, task: null, thread: null };
}

test('the program of a check stands behind the reader’s', () => {
  expect(withAppended('a = 1\n', 'print(a)\n')).toBe('a = 1\n\n\nprint("--- check ---")\nprint(a)\n');
  expect(withAppended('a = 1\n', '')).toBe('a = 1\n');
});

test('what comes after the mark is told as if time had begun there', () => {
  const output = [line(0, 'a', 1), line(1, '--- check ---', 2.1), line(2, 'b', 2.1), line(3, 'c', 5.3)];
  const after = afterMark({ ...RUN, output });
  expect(after.output).toEqual([line(2, 'b', 0), line(3, 'c', 3.2)]);
  expect(after.duration).toBe(3.2);
});

test('a run that never came to the mark is told whole', () => {
  const run = { ...RUN, output: [line(0, 'a', 1)] };
  expect(afterMark(run)).toBe(run);
});
