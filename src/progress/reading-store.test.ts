import { expect, test } from 'vitest';
import { createReadingStore, parseReading } from './reading-store.ts';

function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

test('the place in each chapter is kept, and a chapter that was read stays read', () => {
  const store = createReadingStore(memory());
  store.keep('tasks', { section: 'recap', read: true, at: 1 });
  store.keep('await', { section: null, read: false, at: 2 });
  store.keep('tasks', { section: 'turns', read: false, at: 3 });
  expect(store.all()).toEqual({
    tasks: { section: 'turns', read: true, at: 3 },
    await: { section: null, read: false, at: 2 },
  });
});

test('without storage nothing is kept, and nothing breaks', () => {
  const store = createReadingStore(null);
  store.keep('tasks', { section: null, read: true, at: 1 });
  expect(store.all()).toEqual({});
});

test.each([null, 7, { section: 7, at: 1 }, { section: 'a' }])('%j is no reading', (value) => {
  expect(parseReading(value)).toBeNull();
});
