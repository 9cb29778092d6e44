/** What the keys do over two timelines. */
import type { KeyPress } from '../keys.ts';
import { keyOf } from '../keys.ts';
import type { PairMove } from './pair-moves.ts';

export type PairCommand = PairMove | { readonly type: 'play' } | { readonly type: 'scale' };

const COMMANDS: Readonly<Record<string, PairCommand>> = {
  ArrowRight: { type: 'by', moments: 1 },
  ArrowLeft: { type: 'by', moments: -1 },
  Home: { type: 'first' },
  End: { type: 'last' },
  ' ': { type: 'play' },
  d: { type: 'next-difference' },
  s: { type: 'scale' },
};

/** The command of a key press; null where the key belongs to what has the focus, or to the browser. */
export function pairCommandOf(press: KeyPress): PairCommand | null {
  const key = keyOf(press);
  return key === null ? null : (COMMANDS[key] ?? null);
}
