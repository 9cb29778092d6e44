import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { keepTogether, keepTogetherPlugin } from './keep-together-plugin.ts';

describe('a number and the word it belongs to', () => {
  it.each([
    ['slices of 0.2 s, or 5 ms', 'slices of 0.2~s, or 5~ms'],
    ['in chapter 9, line 12, since Python 3.11', 'in chapter~9, line~12, since Python~3.11'],
    ['as in chapter\n9, after 2\ns', 'as in chapter~9, after 2~s'],
    ['PEP 765 made CPython 3.14 warn', 'PEP~765 made CPython~3.14 warn'],
    ['it takes 3 + 5 + 2 = 10.', 'it takes 3~+~5~+~2~=~10.'],
    ['at 5 she 2 so, the line says', 'at 5 she 2 so, the line says'],
  ])('stay on one line: %s', (text, kept) => {
    expect(keepTogether(text).replaceAll('\u00a0', '~')).toBe(kept);
  });

  it('in prose and not in code', async () => {
    const { code } = await mdxToJs('After 2 s.\n\n```text\nAfter 2 s.\n```\n\nSay `2 s`.\n', {
      mdastPlugins: [keepTogetherPlugin],
    });
    expect(code.match(/2\\xA0s/g)).toHaveLength(1);
    expect(code.match(/2 s/g)).toHaveLength(2);
  });
});
