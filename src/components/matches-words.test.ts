import { expect, test } from 'vitest';
import { matchesWords } from './matches-words.ts';

const TEXT = 'P16 time.sleep in a coroutine: The whole program freezes. ruff ASYNC251';

test.each([
  ['', true],
  ['   ', true],
  ['p16', true],
  ['freezes program', true],
  ['async251', true],
  ['Time.Sleep', true],
  ['lock', false],
  ['freezes lock', false],
])('“%s” is found: %s', (wanted, found) => {
  expect(matchesWords(TEXT, wanted)).toBe(found);
});
