import { expect, test } from 'vitest';
import { isSearchKey } from './search-key.ts';

const PLAIN = { key: 'a', ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false };

test.each([
  ['/', { key: '/' }, false, true],
  ['/ while writing', { key: '/' }, true, false],
  ['Ctrl+K', { key: 'k', ctrlKey: true }, false, true],
  ['Cmd+K', { key: 'k', metaKey: true }, false, true],
  ['Ctrl+K in the editor', { key: 'k', ctrlKey: true }, true, false],
  ['Ctrl+/', { key: '/', ctrlKey: true }, false, false],
  ['Alt+K', { key: 'k', ctrlKey: true, altKey: true }, false, false],
  ['k', { key: 'k' }, false, false],
  ['/ that somebody took', { key: '/', defaultPrevented: true }, false, false],
])('%s', (_name, pressed, isWriting, opens) => {
  expect(isSearchKey({ ...PLAIN, ...pressed }, isWriting)).toBe(opens);
});
