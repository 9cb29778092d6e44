import { describe, expect, it } from 'vitest';
import type { UserAct } from '../protocol.ts';
import type { DrawnWidget, ScreenRecord } from '../trace/index.ts';
import { lastChange, momentAt, nextChange, spanOf, withAct } from './moment.ts';

function titled(text: string): DrawnWidget {
  return { kind: 'tk', text, looks: {}, place: {}, children: [] };
}

const SCREEN: ScreenRecord = {
  frames: [
    { at: 0.5, windows: [titled('first')] },
    { at: 3, windows: [titled('second')] },
    { at: 5, windows: [] },
  ],
  frozen: [{ from: 1, to: 3 }],
  missed: [],
  leftOut: 0,
};

describe('a moment', () => {
  it.each([
    [0, null, null],
    [0.5, 'first', null],
    [1, 'first', 2],
    [2.75, 'first', 0.25],
    [3, 'second', null],
    [6, null, null],
  ])('at %d s', (at, text, frozenFor) => {
    expect(momentAt(SCREEN, at)).toEqual({ window: text === null ? null : titled(text), frozenFor });
  });
});

describe('the ways to go on', () => {
  it.each([
    [0, 0.5, null],
    [0.5, 1, null],
    [1.5, 3, 0.5],
    [3, 5, 0.5],
    [9, null, 5],
  ])('from %d s', (at, next, last) => {
    expect([nextChange(SCREEN, at), lastChange(SCREEN, at)]).toEqual([next, last]);
  });

  it('reach from the first picture to the end of the run', () => {
    expect(spanOf(SCREEN, 7)).toEqual({ from: 0.5, to: 7 });
    expect(spanOf(SCREEN, 4)).toEqual({ from: 0.5, to: 5 });
  });
});

describe('one more act', () => {
  const click = (at: number): UserAct => ({ deed: 'click', at, widget: 'Go', text: '' });

  it('undoes what was done later', () => {
    expect(withAct([click(1), click(2), click(4)], click(3))).toEqual([click(1), click(2), click(3)]);
    expect(withAct([click(1), click(2)], click(2))).toEqual([click(1), click(2), click(2)]);
  });
});
