import { expect, test } from 'vitest';
import { type PageThing, sectionShares } from './section-shares.ts';

const section = (id: string): PageThing => ({ type: 'section', id });
const task = (done: boolean): PageThing => ({ type: 'task', done });

test.each([
  { name: 'a page without sections', things: [task(true)], shares: [] },
  {
    name: 'sections with and without something to do',
    things: [task(true), section('a'), task(true), task(false), section('b'), section('c'), task(false)],
    shares: [
      { id: 'a', done: 1, of: 2 },
      { id: 'b', done: 0, of: 0 },
      { id: 'c', done: 0, of: 1 },
    ],
  },
])('$name', ({ things, shares }) => {
  expect(sectionShares(things)).toEqual(shares);
});
