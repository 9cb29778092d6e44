import { describe, expect, it, test } from 'vitest';
import type { UserAct } from '../protocol.ts';
import { formatUserAct, parseUserAct } from './user-act.ts';

const ACTS: readonly (readonly [string, UserAct])[] = [
  ['click Start @1', { deed: 'click', at: 1, widget: 'Start', text: '' }],
  ['click Start over@0.5', { deed: 'click', at: 0.5, widget: 'Start over', text: '' }],
  ['click me@home.org @2', { deed: 'click', at: 2, widget: 'me@home.org', text: '' }],
  ['type Ada @2', { deed: 'type', at: 2, widget: '1', text: 'Ada' }],
  ['type one two into 2 @2.25', { deed: 'type', at: 2.25, widget: '2', text: 'one two' }],
  [' close @ 3.5 ', { deed: 'close', at: 3.5, widget: '', text: '' }],
];

test.each(ACTS)('%s', (text, act) => {
  expect(parseUserAct(text)).toEqual({ type: 'act', act });
  expect(parseUserAct(formatUserAct(act))).toEqual({ type: 'act', act });
});

describe('what nobody does', () => {
  it.each(['', 'click @1', 'click Start', 'press Start @1', 'close it @1', 'click Start @soon', 'closed @1'])(
    '%j',
    (text) => {
      expect(parseUserAct(text)).toEqual({
        type: 'mistake',
        message: `"${text}" is nothing that a user does. Type what is done and the second: click Start @1, or type Ada into 1 @2, or close @3.5`,
      });
    },
  );
});
