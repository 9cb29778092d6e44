import { expect, test } from 'vitest';
import type { OutlineChapter, QuestionData } from '../curriculum/index.ts';
import { afterQuizAnswer } from '../progress/index.ts';
import { afterAnswer, nextOpen, rememberedSitting, resultOf, type Sitting } from './sitting.ts';

function question(id: string, proof: string | null): QuestionData {
  const [chapter, playground] = proof?.split('/') ?? [];
  return {
    id,
    chapter: 'last',
    version: 'v1',
    text: id,
    options: [
      { text: 'no', explanation: 'why', right: false },
      { text: 'yes', explanation: 'because', right: true },
    ],
    proof: chapter && playground ? { chapter, playground, title: playground } : null,
  };
}

const chapter = (number: number, slug: string): OutlineChapter => ({
  number,
  slug,
  title: slug,
  exercises: [],
  questions: [],
});

const OUTLINE = [chapter(1, 'tasks'), chapter(2, 'queues'), chapter(3, 'last')];
const QUESTIONS = [
  question('a', 'queues/join'),
  question('b', 'tasks/eager'),
  question('c', null),
  question('d', 'queues/full'),
];
const NOTHING: Sitting = new Map();

test('the first answer to a question counts, and no later one', () => {
  const sitting = afterAnswer(afterAnswer(NOTHING, 'a', 0), 'a', 1);
  expect([...sitting]).toEqual([['a', 0]]);
});

test('what is open is asked in order, and what was put off once more from the beginning', () => {
  const sitting = afterAnswer(NOTHING, 'b', 1);
  expect(nextOpen(QUESTIONS, NOTHING, 0)).toBe(0);
  expect(nextOpen(QUESTIONS, sitting, 1)).toBe(2);
  expect(nextOpen(QUESTIONS, afterAnswer(sitting, 'd', 1), 3)).toBe(null);
  expect(nextOpen(QUESTIONS, sitting, 0)).toBe(0);
});

test('what the device remembers counts by its first answer, unless it was given to another version', () => {
  const wrong = afterQuizAnswer(null, { version: 'v1', option: 0, right: false, at: 1 });
  const mended = afterQuizAnswer(wrong, { version: 'v1', option: 1, right: true, at: 2 });
  const old = afterQuizAnswer(null, { version: 'v0', option: 1, right: true, at: 1 });
  expect([...rememberedSitting(QUESTIONS, { a: mended, b: old })]).toEqual([['a', 0]]);
});

test('wrong answers lead to the chapters with the programs that prove the right ones, in the order of the course', () => {
  const answers: readonly [string, number][] = [
    ['a', 0],
    ['b', 1],
    ['c', 0],
    ['d', 0],
  ];
  const { right, open, of, toRead } = resultOf(QUESTIONS, new Map(answers), OUTLINE);
  expect({ right, open, of }).toEqual({ right: 1, open: 0, of: 4 });
  expect(
    toRead.map(({ chapter, programs }) => [chapter.slug, programs.map((one) => one.playground)]),
  ).toEqual([
    ['queues', ['join', 'full']],
    ['last', []],
  ]);
});

test('an empty sitting has all questions open and nothing to read again', () => {
  expect(resultOf(QUESTIONS, NOTHING, OUTLINE)).toEqual({ right: 0, open: 4, of: 4, toRead: [] });
});
