/** What an ended run left, kept while the program runs again: nothing on the page jumps. */
import { useRef } from 'preact/hooks';
import type { RunState } from './playground-state.ts';

/** `left` by the run if it has ended; what the run before left, while the next is under way. */
export function useRemembered<Left>(left: Left | null, run: RunState): Left | null {
  const last = useRef(left);
  if (left !== null || run.type === 'ended') last.current = left;
  return last.current;
}
