/** Cuts a run into columns: one for each step, each stretch of top-level code and each jump of the clock; what lies between has no width. */
import type { TraceEvent } from '../trace/index.ts';
import type { Story } from './story.ts';

export interface Column {
  /** The step by its number; the program's own code; a jump of the clock; or what lies between. */
  readonly owner: number | 'top' | 'jump' | 'between';
  readonly events: readonly TraceEvent[];
  /** In units. */
  readonly width: number;
}

/** Width of a jump of the clock where steps are the measure. */
const JUMP = 0.9;

export function columnsOf(story: Story): readonly Column[] {
  const columns: { owner: Column['owner']; events: TraceEvent[] }[] = [];
  for (const event of story.events) {
    const owner = ownerOf(event);
    const before = columns.at(-1);
    if (before?.owner === owner && !isApart(event, before.events)) before.events.push(event);
    else columns.push({ owner, events: [event] });
  }
  return columns.map(({ owner, events }) => ({ owner, events, width: widthOf(owner, story) }));
}

function ownerOf(event: TraceEvent): Column['owner'] {
  if (event.type === 'step-begun') return event.seq;
  if (event.step !== null) return event.step;
  if (isTopLevel(event)) return 'top';
  return event.type === 'clock-jumped' ? 'jump' : 'between';
}

/** What only the program's own code does outside any step; the loop itself neither prints nor blocks. */
export function isTopLevel(event: TraceEvent): boolean {
  return event.step === null && (event.type === 'output-written' || event.type === 'blocked');
}

/** Top-level code that keeps its thread busy gets a column of its own each time. */
function isApart(event: TraceEvent, before: readonly TraceEvent[]): boolean {
  return event.step === null && (event.type === 'blocked' || before.at(-1)?.type === 'blocked');
}

function widthOf(owner: Column['owner'], story: Story): number {
  switch (owner) {
    case 'between':
      return 0;
    case 'jump':
      return JUMP;
    case 'top':
      return 1;
    default:
      return story.steps.get(owner)?.quiet === true ? 0 : 1;
  }
}

/** Where an event stands in its column, from 0 to 1: a step begins at its left edge and ends at its right one. */
export function placeIn({ owner, events }: Column, event: TraceEvent, index: number): number {
  if (owner === 'jump' || event.type === 'step-begun') return 0;
  if (event.type === 'step-ended') return 1;
  if (owner === 'top' && event.type === 'blocked') return 1;
  return (index + 0.5) / events.length;
}
