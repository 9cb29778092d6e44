import { describe, expect, test } from 'vitest';
import {
  afterQuizAnswer,
  afterReview,
  createQuizStore,
  parseQuizRecord,
  type QuizRecord,
} from './quiz-store.ts';

const AT = Date.UTC(2026, 0, 5);
/** Answers to the question whose option 1 is right, one second apart. */
function answered(...options: readonly number[]): QuizRecord | null {
  return options.reduce<QuizRecord | null>(
    (record, option, index) =>
      afterQuizAnswer(record, { version: 'v1', option, right: option === 1, at: AT + index * 1000 }),
    null,
  );
}

describe('answers in the quiz', () => {
  test.each([
    { options: [1], says: { first: 'right', tries: 1, tried: [1], solved: true, review: null } },
    { options: [0], says: { first: 'wrong', tries: 1, tried: [0], solved: false } },
    { options: [0, 2, 1], says: { first: 'wrong', tries: 3, tried: [0, 2, 1], solved: true } },
    { options: [0, 0, 1], says: { first: 'wrong', tries: 2, tried: [0, 1] } },
    { options: [1, 0, 2], says: { first: 'right', tries: 1, tried: [1, 0, 2], solved: true, review: null } },
  ])('the options $options give $says', ({ options, says }) => {
    expect(answered(...options)).toMatchObject(says);
  });

  test('a wrong first answer brings the question back, and finding the right one does not undo that', () => {
    expect(answered(0, 1)?.review).toEqual({ stage: 0, since: AT });
  });

  test('a question that asks something else is answered anew; the very first answer stays', () => {
    const before = answered(0, 1);
    const after = afterQuizAnswer(before, { version: 'v2', option: 0, right: true, at: AT });
    expect(after).toMatchObject({ version: 'v2', first: 'wrong', tries: 3, tried: [0], solved: true });
  });
});

test('a review moves a question on, or back to the beginning', () => {
  const wrong = answered(0, 1);
  if (wrong === null) throw new Error('should never happen, because it was answered');
  const right = afterReview(wrong, 'right', AT + 5000);
  expect(right).toMatchObject({ review: { stage: 1, since: AT + 5000 }, tries: 3, first: 'wrong' });
  expect(afterReview(right, 'wrong', AT + 9000).review).toEqual({ stage: 0, since: AT + 9000 });
});

function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

test('what is saved is loaded again', () => {
  const record = answered(0, 2, 1);
  const store = createQuizStore(memory());
  if (record !== null) expect(store.save('q', record)).toBe('saved');
  expect(store.load('q')).toEqual(record);
  expect(store.load('other')).toBeNull();
});

test('without storage nothing is kept, and that is said', () => {
  const record = answered(1);
  const store = createQuizStore(null);
  if (record !== null) expect(store.save('q', record)).toBe('unavailable');
  expect(store.load('q')).toBeNull();
});

const SOUND = { version: 'v', first: 'right', tries: 1, tried: [1], solved: true, review: null, at: 5 };

test.each([
  'not an object',
  null,
  { ...SOUND, version: 2 },
  { ...SOUND, first: 'maybe' },
  { ...SOUND, tries: -1 },
  { ...SOUND, tried: ['1'] },
  { ...SOUND, review: { stage: 1 } },
  { ...SOUND, at: 'now' },
])('%j is no record', (value) => {
  expect(parseQuizRecord(SOUND)).not.toBeNull();
  expect(parseQuizRecord(value)).toBeNull();
});

test('what cannot be read does not hide the rest, nor does a newer version break the page', () => {
  const area = memory();
  const keep = (version: number) =>
    area.setItem('await-and-see:quiz', JSON.stringify({ version, items: { good: SOUND, bad: 7 } }));
  keep(1);
  expect(createQuizStore(area).all()).toEqual({ good: SOUND });
  keep(2);
  expect(createQuizStore(area).all()).toEqual({});
});
