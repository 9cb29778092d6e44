import { expect, test } from 'vitest';
import { pitfallAddress } from './pitfall-address.ts';

test.each([
  ['https://a.test/', 'https://a.test/en/tasks/#early-exit', 'https://a.test/en/pitfalls/#p24'],
  ['https://a.test/', 'https://a.test/en/', 'https://a.test/en/pitfalls/#p24'],
  ['https://a.test/b/c/', 'https://a.test/b/c/zh-cn/play/', 'https://a.test/b/c/zh-cn/pitfalls/#p24'],
])('on a site at %s, %s leads to %s', (root, page, address) => {
  expect(pitfallAddress('P24', root, page)).toBe(address);
});
