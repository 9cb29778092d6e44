import { expect, it } from 'vitest';
import { createFoldStore } from './fold-store.ts';

const refused = () => {
  throw new DOMException('denied', 'SecurityError');
};

it('a fold is as the reader left it', () => {
  const kept = new Map<string, string>();
  const store = createFoldStore({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  });
  expect(store.isOpen('en/ties')).toBe(false);
  store.remember('en/ties', true);
  expect([store.isOpen('en/ties'), store.isOpen('en/other')]).toEqual([true, false]);
  store.remember('en/ties', false);
  expect(store.isOpen('en/ties')).toBe(false);
});

it.each([
  ['no storage', null],
  ['a storage that refuses everything', { getItem: refused, setItem: refused, removeItem: refused }],
])('with %s, every fold is shut and nothing breaks', (_case, area) => {
  const store = createFoldStore(area);
  store.remember('en/ties', true);
  expect(store.isOpen('en/ties')).toBe(false);
});
