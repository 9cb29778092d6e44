/** What the timeline and the rest of a playground tell each other: where the cursor is, and which output line or line of the program was pressed. */
import { useEffect, useState } from 'preact/hooks';
import type { AskedFor, CursorPlace } from '../timeline/index.ts';
import type { RunState } from './playground-state.ts';

interface TimelineTalk {
  /** The line of the program at the cursor, while the editor still holds what ran. */
  readonly line: number | null;
  readonly printed: number | null;
  readonly asked: AskedFor | null;
  /** Asks for an output line. */
  readonly ask: (output: number) => void;
  /** Asks for an event; the timeline opens if it is closed. */
  readonly askEvent: (seq: number) => void;
  /** Leads from a line of the program to its next event; null while the editor holds what has not run. */
  readonly askLine: ((line: number) => void) | null;
  /** Whether the timeline is open: only then do line numbers lead somewhere at a press. */
  readonly isOpen: boolean;
  /** Null when the timeline is closed. */
  readonly move: (place: CursorPlace | null) => void;
}

export function useTimeline(run: RunState, code: string): TimelineTalk {
  const [place, setPlace] = useState<CursorPlace | null>(null);
  const [asked, setAsked] = useState<AskedFor | null>(null);
  useEffect(() => setAsked(null), [run]);
  const isOfThisRun = run.type === 'ended';
  return {
    line: isOfThisRun && run.source === code ? (place?.line ?? null) : null,
    printed: isOfThisRun ? (place?.printed ?? null) : null,
    asked,
    ask: (output) => setAsked({ type: 'output', output }),
    askEvent: (seq) => setAsked({ type: 'event', seq }),
    askLine: isOfThisRun && run.source === code ? (line) => setAsked({ type: 'line', line }) : null,
    isOpen: place !== null,
    move: setPlace,
  };
}
