/** The cursor of a timeline: which moment it is, and where each movement leads. Pure. */
import type { RunState } from '../trace/index.ts';
import { factAt } from './fact-at.ts';
import { lineAt } from './now.ts';
import { type Story, taskAt } from './story.ts';

const NOTHING: RunState = { loops: new Map(), tasks: new Map() };

/** Sequence numbers of the events of which something is said, in order: the moments. */
export function momentsOf(story: Story): readonly number[] {
  // Whether something is said never depends on who stands in the queue, and asking for each event would take long.
  const unasked: Story = { ...story, rebuild: () => NOTHING };
  return story.events.filter(({ seq }) => factAt(unasked, seq, []) !== null).map(({ seq }) => seq);
}

/** Where the reader can go. */
export type Move =
  | { readonly type: 'by'; readonly moments: number }
  | { readonly type: 'first' }
  | { readonly type: 'last' }
  /** To the moment `index`. */
  | { readonly type: 'to'; readonly index: number }
  /** To an event, or where nothing is said of it, to the next of which something is. */
  | { readonly type: 'to-event'; readonly seq: number }
  | { readonly type: 'next-of-task'; readonly task: number }
  | { readonly type: 'next-in-line'; readonly line: number }
  | { readonly type: 'to-output'; readonly output: number };

/** The moment after `move`; the same one where it leads nowhere. */
export function moved(index: number, move: Move, story: Story, moments: readonly number[]): number {
  const last = moments.length - 1;
  switch (move.type) {
    case 'by':
      return clamp(index + move.moments, last);
    case 'first':
      return 0;
    case 'last':
      return Math.max(last, 0);
    case 'to':
      return clamp(move.index, last);
    case 'to-event':
      return momentFrom(move.seq, moments);
    case 'next-of-task':
      return after(index, moments, (seq) => concerns(story, seq, move.task));
    case 'next-in-line':
      return after(index, moments, (seq) => lineAt(story, seq) === move.line);
    case 'to-output': {
      const event = story.events.find((one) => one.type === 'output-written' && one.output === move.output);
      return event === undefined ? index : momentFrom(event.seq, moments);
    }
  }
}

function clamp(index: number, last: number): number {
  return Math.max(0, Math.min(index, last));
}

function momentFrom(seq: number, moments: readonly number[]): number {
  const found = moments.findIndex((moment) => moment >= seq);
  return found === -1 ? Math.max(moments.length - 1, 0) : found;
}

/** From the last one round to the first, so that a key never does nothing while there is anywhere to go. */
function after(index: number, moments: readonly number[], fits: (seq: number) => boolean): number {
  const later = moments.findIndex((seq, place) => place > index && fits(seq));
  if (later !== -1) return later;
  const first = moments.findIndex(fits);
  return first === -1 ? index : first;
}

/** Whether an event is about a task: it happens in its step, or to it. */
export function concerns(story: Story, seq: number, task: number): boolean {
  const event = story.events[seq];
  if (event === undefined) return false;
  return ('task' in event && event.task === task) || taskAt(story, seq) === task;
}
