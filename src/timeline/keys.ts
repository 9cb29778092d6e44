/** What the keys of a timeline do. They count only while something in the timeline has the focus. */
import type { Move } from './cursor.ts';

export type Command =
  | { readonly type: 'move'; readonly move: Move }
  | { readonly type: 'play' }
  /** Chooses the task `by` places further. */
  | { readonly type: 'choose'; readonly by: number }
  | { readonly type: 'next-of-task' }
  | { readonly type: 'next-in-line' }
  | { readonly type: 'iteration' }
  | { readonly type: 'scale' };

const COMMANDS: Readonly<Record<string, Command>> = {
  ArrowRight: { type: 'move', move: { type: 'by', moments: 1 } },
  ArrowLeft: { type: 'move', move: { type: 'by', moments: -1 } },
  Home: { type: 'move', move: { type: 'first' } },
  End: { type: 'move', move: { type: 'last' } },
  ArrowDown: { type: 'choose', by: 1 },
  ArrowUp: { type: 'choose', by: -1 },
  ' ': { type: 'play' },
  n: { type: 'next-of-task' },
  l: { type: 'next-in-line' },
  i: { type: 'iteration' },
  s: { type: 'scale' },
};

/** What is needed of a key press, and of what it was pressed on. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: unknown;
}

/** The command of a key press; null where the key belongs to what has the focus, or to the browser. */
export function commandOf(press: KeyPress): Command | null {
  const key = keyOf(press);
  return key === null ? null : (COMMANDS[key] ?? null);
}

/** The key as a timeline understands it; null where it belongs to what has the focus, or to the browser. */
export function keyOf({ key, ctrlKey, metaKey, altKey, target }: KeyPress): string | null {
  if (ctrlKey || metaKey || altKey) return null;
  const tag: unknown = Reflect.get(Object(target), 'tagName');
  const type: unknown = Reflect.get(Object(target), 'type');
  if (tag === 'SELECT' || tag === 'TEXTAREA') return null;
  if (tag === 'INPUT' && type !== 'range') return null;
  if (key === ' ' && (tag === 'BUTTON' || tag === 'SUMMARY')) return null;
  return key.length === 1 ? key.toLowerCase() : key;
}
