/** The two horizontal scales: by step, where each step is one unit wide, and by virtual time, where idle time is compressed. */
import type { TraceEvent } from '../trace/index.ts';
import type { Story } from './story.ts';

export const SCALES = ['step', 'time'] as const;
export type ScaleName = (typeof SCALES)[number];

/** A stretch in which no step began or ended: the clock jumped, or a step kept its thread busy. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
  /** Drawn narrower than its time is long. */
  readonly compressed: boolean;
}

/** A virtual instant, and where it begins. */
export interface Tick {
  readonly x: number;
  readonly at: number;
}

export interface Scale {
  readonly name: ScaleName;
  /** For each event, where it stands, in units; never less than for the event before. */
  readonly x: readonly number[];
  readonly width: number;
  readonly gaps: readonly Gap[];
  readonly ticks: readonly Tick[];
}

/** Width of a jump of the clock where steps are the measure. */
const JUMP = 0.9;
/** Room that is kept before the first and after the last event. */
const MARGIN = 0.4;
/** A gap of the usual length is this wide where time is the measure; none is narrower or wider than these. */
const USUAL = 3;
const NARROWEST = 0.4;
const WIDEST = 8;

export function scaleOf(story: Story, name: ScaleName): Scale {
  const steps = stepScale(story);
  return name === 'step' ? steps : timeScale(story, steps);
}

// ---- by step ----

/** Events that belong together: those of one step, of top-level code, or between. */
interface Piece {
  readonly owner: number | 'top' | 'between';
  readonly events: TraceEvent[];
}

function stepScale(story: Story): Scale {
  const x: number[] = [];
  const gaps: Gap[] = [];
  let edge = MARGIN;
  for (const piece of piecesOf(story)) {
    const width = widthOf(piece, story);
    piece.events.forEach((event, index) => {
      x.push(edge + width * placeIn(piece, event, index));
      if (event.type !== 'clock-jumped') return;
      gaps.push({ from: edge, to: edge + JUMP, seconds: event.to - event.at, compressed: false });
      edge += JUMP;
    });
    edge += width;
  }
  return { name: 'step', x, width: edge + MARGIN, gaps, ticks: ticksOf(story, x) };
}

function piecesOf(story: Story): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const event of story.events) {
    const owner = ownerOf(event);
    if (pieces.at(-1)?.owner !== owner) pieces.push({ owner, events: [] });
    pieces.at(-1)?.events.push(event);
  }
  return pieces;
}

function ownerOf(event: TraceEvent): Piece['owner'] {
  if (event.type === 'step-begun') return event.seq;
  if (event.step !== null) return event.step;
  return isTopLevel(event) ? 'top' : 'between';
}

/** What only the program's own code does outside any step; the loop itself neither prints nor blocks. */
export function isTopLevel(event: TraceEvent): boolean {
  return event.step === null && (event.type === 'output-written' || event.type === 'blocked');
}

function widthOf({ owner }: Piece, story: Story): number {
  if (owner === 'between') return 0;
  return owner !== 'top' && story.steps.get(owner)?.quiet === true ? 0 : 1;
}

/** A step begins at its left edge and ends at its right one; what happens meanwhile stands between, evenly. */
function placeIn({ events }: Piece, event: TraceEvent, index: number): number {
  if (event.type === 'step-begun') return 0;
  if (event.type === 'step-ended') return 1;
  return (index + 0.5) / events.length;
}

// ---- by time ----

/** Events of one instant: from the first up to, not including, the last. */
interface Instant {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function timeScale(story: Story, steps: Scale): Scale {
  const instants = instantsOf(story);
  const lengths = instants.slice(1).map(({ at }, index) => at - (instants[index]?.at ?? at));
  const unit = USUAL / median(lengths.filter((seconds) => seconds > 0));
  const x: number[] = [];
  const gaps: Gap[] = [];
  let edge = MARGIN;
  instants.forEach(({ from, to }, index) => {
    const first = steps.x[from] ?? 0;
    const range = (steps.x[to - 1] ?? first) - first;
    const width = range === 0 ? 0 : Math.min(0.4 + 0.22 * range, 2.4);
    for (let seq = from; seq < to; seq++)
      x.push(range === 0 ? edge : edge + (((steps.x[seq] ?? first) - first) / range) * width);
    edge += width;
    const seconds = lengths[index] ?? 0;
    if (seconds <= 0) return;
    const room = Math.min(Math.max(seconds * unit, NARROWEST), WIDEST);
    gaps.push({ from: edge, to: edge + room, seconds, compressed: seconds * unit > WIDEST });
    edge += room;
  });
  return { name: 'time', x, width: edge + MARGIN, gaps, ticks: ticksOf(story, x) };
}

function instantsOf({ events }: Story): readonly Instant[] {
  const instants: { at: number; from: number; to: number }[] = [];
  for (const event of events) {
    const last = instants.at(-1);
    if (last !== undefined && last.at === event.at) last.to = event.seq + 1;
    else instants.push({ at: event.at, from: event.seq, to: event.seq + 1 });
  }
  return instants;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}

/** One tick where each new instant begins. */
function ticksOf({ events }: Story, x: readonly number[]): readonly Tick[] {
  return events.flatMap((event, seq) =>
    event.at === events[seq - 1]?.at ? [] : [{ x: x[seq] ?? 0, at: event.at }],
  );
}
