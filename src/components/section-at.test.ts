import { describe, expect, it } from 'vitest';
import { sectionAt } from './section-at.ts';

describe('the section a reader is in', () => {
  it.each([
    ['above the first heading', [200, 900], null],
    ['with a heading exactly on the edge', [150, 900], 0],
    ['between two headings', [-400, 300], 0],
    ['with two headings passed', [-900, 20, 700], 1],
    ['at the end', [-900, -500, -10], 2],
    ['on a page without headings', [], null],
  ])('%s', (_where, tops, section) => {
    expect(sectionAt(tops, 150)).toBe(section);
  });
});
