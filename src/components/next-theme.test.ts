import { describe, expect, it } from 'vitest';
import { nextTheme } from './next-theme.ts';

describe('pressing the theme switch', () => {
  it.each([
    { chosen: null, system: 'light', choice: 'dark' },
    { chosen: null, system: 'dark', choice: 'light' },
    { chosen: 'dark', system: 'light', choice: null },
    { chosen: 'light', system: 'dark', choice: null },
    { chosen: 'dark', system: 'dark', choice: 'light' },
    { chosen: 'light', system: 'light', choice: 'dark' },
  ] as const)('with $chosen chosen on a $system system chooses $choice', ({ chosen, system, choice }) => {
    expect(nextTheme(chosen, system)).toBe(choice);
  });
});
