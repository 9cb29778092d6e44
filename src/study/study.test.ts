import { describe, expect, test } from 'vitest';
import type { OutlineChapter } from '../curriculum/index.ts';
import { isEmpty, type Kept, type KeptPrediction, type QuizRecord, readKept } from '../progress/index.ts';
import { chapterProgress } from './chapter-progress.ts';
import { reviewItems } from './review-items.ts';
import { sayWhen } from './say-when.ts';
import { wayOn } from './way-on.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const NOW = Date.UTC(2026, 0, 5, 12);

function chapter(number: number, slug: string, change: Partial<OutlineChapter> = {}): OutlineChapter {
  return { number, slug, title: slug.toUpperCase(), exercises: [], questions: [], ...change };
}

const OUTLINE: readonly OutlineChapter[] = [
  chapter(1, 'one', {
    questions: ['a', 'b'],
    exercises: [{ id: 'guess', kind: 'predict', title: 'Guess' }],
  }),
  chapter(2, 'two', { questions: ['c'] }),
  chapter(3, 'three'),
];

const NOTHING: Kept = readKept(null);

function record(change: Partial<QuizRecord>): QuizRecord {
  const right = { version: 'v', first: 'right', tries: 1, tried: [0], solved: true, review: null, at: NOW };
  return { ...right, first: 'right', ...change };
}

function prediction(...outcomes: readonly KeptPrediction['tries'][number]['outcome'][]): KeptPrediction {
  const tries = outcomes.map((outcome, index) => ({ outcome, misconception: null, at: NOW + index }));
  return { version: 'v', rows: [], left: [], seconds: null, tries, first: tries[0] ?? null };
}

const reading = (slug: string, read: boolean, at: number, section: string | null = null) => ({
  [slug]: { section, read, at },
});

describe('the progress of a chapter', () => {
  const [one] = OUTLINE;
  if (!one) throw new Error('should never happen, because the outline has chapters');

  test('nothing kept is nothing done', () => {
    expect(isEmpty(NOTHING)).toBe(true);
    expect(chapterProgress(one, NOTHING)).toEqual({
      reading: 'unopened',
      exercises: { done: 0, of: 1, first: 0 },
      questions: { done: 0, of: 2, first: 0 },
      isComplete: false,
    });
  });

  test('tells what was done from what was right at the first try', () => {
    const kept: Kept = {
      ...NOTHING,
      quiz: { a: record({}), b: record({ first: 'wrong' }), gone: record({}) },
      predictions: { 'zh-cn/guess': prediction('legal', 'right') },
      reading: reading('one', true, NOW),
    };
    expect(chapterProgress(one, kept)).toEqual({
      reading: 'read',
      exercises: { done: 1, of: 1, first: 0 },
      questions: { done: 2, of: 2, first: 1 },
      isComplete: true,
    });
  });

  test.each([
    { tries: ['shown'], done: 0, first: 0 },
    { tries: ['impossible'], done: 1, first: 0 },
    { tries: ['right', 'legal'], done: 1, first: 1 },
  ] as const)('a prediction with the tries $tries: done $done, first $first', ({ tries, done, first }) => {
    const kept = { ...NOTHING, predictions: { 'en/guess': prediction(...tries) } };
    expect(chapterProgress(one, kept).exercises).toEqual({ done, of: 1, first });
  });
});

test.each([
  { name: 'without help', hints: 0, solution: 'unseen', done: 1, first: 1 },
  { name: 'with a hint', hints: 1, solution: 'unseen', done: 1, first: 0 },
  { name: 'after the solution was seen', hints: 0, solution: 'seen', done: 1, first: 0 },
] as const)('an exercise that passed $name: done $done, first $first', ({ hints, solution, done, first }) => {
  const mending = chapter(1, 'one', { exercises: [{ id: 'mend', kind: 'fix', title: 'Mend' }] });
  const passed = { source: 'x', hints, solution, at: NOW };
  const exercises = { mend: { hints, solution, done: passed, attempts: [] } };
  expect(chapterProgress(mending, { ...NOTHING, exercises }).exercises).toEqual({ done, of: 1, first });
});

describe('the way on', () => {
  test.each([
    { name: 'nothing opened', kept: {}, says: ['begin', 'one'] },
    { name: 'one begun', kept: reading('one', false, 1, 'turns'), says: ['go-on', 'one'] },
    { name: 'one read', kept: reading('one', true, 1), says: ['next', 'two'] },
    {
      name: 'an earlier one opened last',
      kept: { ...reading('two', true, 1), ...reading('one', false, 2) },
      says: ['go-on', 'one'],
    },
    {
      name: 'the last one read, an earlier one not',
      kept: { ...reading('three', true, 2), ...reading('one', true, 1) },
      says: ['next', 'two'],
    },
    {
      name: 'all read',
      kept: { ...reading('one', true, 1), ...reading('two', true, 2), ...reading('three', true, 3) },
      says: ['all-read', undefined],
    },
  ])('$name: $says', ({ kept, says }) => {
    const way = wayOn(OUTLINE, { reading: kept });
    expect([way.type, 'chapter' in way ? way.chapter.slug : undefined]).toEqual(says);
  });
});

test('what went wrong comes back, the next one first; what the course no longer has does not', () => {
  const kept: Kept = {
    ...NOTHING,
    quiz: {
      a: record({ review: { stage: 1, since: NOW } }),
      c: record({ review: { stage: 0, since: NOW - DAY } }),
      gone: record({ review: { stage: 0, since: NOW - DAY } }),
      b: record({}),
    },
    predictions: { 'en/guess': prediction('impossible'), 'en/gone': prediction('impossible') },
  };
  const items = reviewItems(OUTLINE, kept, NOW + 15 * MINUTE);
  expect(items.map(({ type, id, chapter: { slug }, isDue }) => [type, id, slug, isDue])).toEqual([
    ['question', 'c', 'two', true],
    ['prediction', 'guess', 'one', true],
    ['question', 'a', 'one', false],
  ]);
});

test.each([
  { ahead: -DAY, says: 'in 1 minute' },
  { ahead: 9.2 * MINUTE, says: 'in 10 minutes' },
  { ahead: 3 * 60 * MINUTE, says: 'in 3 hours' },
  { ahead: 20 * 60 * MINUTE, says: 'tomorrow' },
  { ahead: 2.8 * DAY, says: 'in 3 days' },
])('an instant $ahead ms ahead is $says', ({ ahead, says }) => {
  expect(sayWhen(NOW + ahead, NOW, 'en')).toBe(says);
});
