import { describe, expect, it } from 'vitest';
import type { StorageArea } from './edit-store.ts';
import {
  afterExerciseDeed,
  createExerciseStore,
  type ExerciseDeed,
  FRESH_EXERCISE,
} from './exercise-store.ts';

const KEY = 'await-and-see:exercises';

function memory(kept: Record<string, string> = {}): StorageArea & { readonly kept: Record<string, string> } {
  return {
    kept,
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => {
      kept[key] = value;
    },
    removeItem: (key) => {
      delete kept[key];
    },
  };
}

function kept(...deeds: readonly ExerciseDeed[]) {
  return deeds.reduce(afterExerciseDeed, FRESH_EXERCISE);
}

describe('what is kept of an exercise', () => {
  it('counts hints, each once', () => {
    const hints = [1, 2, 1].map((number) => ({ type: 'hint-taken', number }) as const);
    expect(kept(...hints).hints).toBe(2);
  });

  it('remembers what help there was before it passed first, and the program that passed last', () => {
    const left = kept(
      { type: 'hint-taken', number: 1 },
      { type: 'passed', source: 'one', at: 5 },
      { type: 'solution-seen' },
      { type: 'hint-taken', number: 2 },
      { type: 'passed', source: 'two', at: 9 },
    );
    expect(left).toEqual({
      hints: 2,
      solution: 'seen',
      done: { source: 'two', hints: 1, solution: 'unseen', at: 5 },
      attempts: [],
    });
  });

  it('keeps the latest five attempts, each once', () => {
    const texts = ['a', 'b', 'c', 'b', 'd', 'e', 'f'];
    const left = kept(...texts.map((source) => ({ type: 'put-aside', source }) as const));
    expect(left.attempts).toEqual(['c', 'b', 'd', 'e', 'f']);
  });
});

describe('the store', () => {
  it('gives back what was kept', () => {
    const area = memory();
    createExerciseStore(area).keep('ten-to-five', { type: 'passed', source: 'x', at: 1 });
    createExerciseStore(area).keep('spin', { type: 'solution-seen' });
    expect(createExerciseStore(area).all()).toEqual({
      'ten-to-five': { ...FRESH_EXERCISE, done: { source: 'x', hints: 0, solution: 'unseen', at: 1 } },
      spin: { ...FRESH_EXERCISE, solution: 'seen' },
    });
  });

  it.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['another version', '{"version": 2, "items": {"a": {"hints": 1, "attempts": []}}}'],
    ['an item of another shape', '{"version": 1, "items": {"a": {"hints": -1}, "b": 5}}'],
  ])('reads %s as nothing', (_name, stored) => {
    expect(createExerciseStore(memory(stored === undefined ? {} : { [KEY]: stored })).all()).toEqual({});
  });

  it('lasts as long as the page where the browser keeps nothing', () => {
    const store = createExerciseStore(null);
    store.keep('spin', { type: 'hint-taken', number: 1 });
    expect(store.keep('spin', { type: 'solution-seen' })).toEqual({
      ...FRESH_EXERCISE,
      hints: 1,
      solution: 'seen',
    });
  });
});
