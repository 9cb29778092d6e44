/** The two horizontal scales: by step, where each step is one unit wide, and by virtual time, where idle time is compressed. */
import { columnsOf, placeIn } from './columns.ts';
import { type Meeting, placeColumns } from './place-columns.ts';
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

/** Where an event stands; the end, for one that never came. */
export function xIn(scale: Scale, seq: number): number {
  return scale.x[seq] ?? scale.width;
}

/** Room that is kept before the first event, and after the last one, where the time of the end is still written. */
const MARGIN = 0.4;
const END_MARGIN = 1.4;
/** A gap of the usual length is this wide where time is the measure; none is narrower or wider than these. */
const USUAL = 3;
const NARROWEST = 0.4;
const WIDEST = 8;

export function scaleOf(story: Story, name: ScaleName): Scale {
  const [scale] = name === 'step' ? stepScales([story], []) : timeScales([story]);
  if (scale === undefined) throw new Error('should never happen, because there is one scale for each story');
  return scale;
}

function made(
  name: ScaleName,
  story: Story,
  places: readonly number[],
  width: number,
  gaps: readonly Gap[],
): Scale {
  let farthest = 0;
  // Sums of fractions differ in their last digits: a later event never stands left of an earlier one.
  const x = places.map((place) => {
    farthest = Math.max(farthest, place);
    return farthest;
  });
  return { name, x, width, gaps, ticks: ticksOf(story, x) };
}

// ---- by step ----

/** The scales of several runs, in which the columns of each meeting stand at the same place. */
export function stepScales(stories: readonly Story[], meetings: readonly Meeting[]): readonly Scale[] {
  const lists = stories.map(columnsOf);
  const { edges, width } = placeColumns(
    lists.map((columns) => columns.map((column) => column.width)),
    meetings,
  );
  return stories.map((story, run) => {
    const x: number[] = [];
    const gaps: Gap[] = [];
    (lists[run] ?? []).forEach((column, place) => {
      const edge = MARGIN + (edges[run]?.[place] ?? 0);
      column.events.forEach((event, index) => {
        x.push(edge + column.width * placeIn(column, event, index));
        if (event.type !== 'clock-jumped') return;
        gaps.push({ from: edge, to: edge + column.width, seconds: event.to - event.at, compressed: false });
      });
    });
    return made('step', story, x, width + MARGIN + END_MARGIN, gaps);
  });
}

// ---- by time ----

/** Events of one instant: from the first up to, not including, the last. */
interface Instant {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The scales of several runs on one clock: what happens at the same instant begins at the same place. */
export function timeScales(stories: readonly Story[]): readonly Scale[] {
  const instants = stories.map(instantsOf);
  const clock = [...new Set(instants.flat().map(({ at }) => at))].sort((a, b) => a - b);
  const { edges, width, gaps } = clockFace(clock, widthsAt(stories, instants));
  return stories.map((story, run) => {
    const steps = scaleOf(story, 'step');
    const x = (instants[run] ?? []).flatMap((instant) => {
      const [edge, room] = [edges.get(instant.at) ?? 0, roomOf(instant, steps)];
      const first = steps.x[instant.from] ?? 0;
      const range = rangeOf(instant, steps);
      const places = steps.x.slice(instant.from, instant.to);
      return places.map((place) => (range === 0 ? edge : edge + ((place - first) / range) * room));
    });
    return made('time', story, x, width, gaps);
  });
}

/** Where each instant begins, and how long the time between two of them is drawn. */
function clockFace(clock: readonly number[], rooms: ReadonlyMap<number, number>) {
  const lengths = clock.slice(1).map((at, index) => at - (clock[index] ?? at));
  const unit = USUAL / median(lengths);
  const edges = new Map<number, number>();
  const gaps: Gap[] = [];
  let edge = MARGIN;
  clock.forEach((at, index) => {
    edges.set(at, edge);
    edge += rooms.get(at) ?? 0;
    const seconds = lengths[index];
    if (seconds === undefined) return;
    const room = Math.min(Math.max(seconds * unit, NARROWEST), WIDEST);
    gaps.push({ from: edge, to: edge + room, seconds, compressed: seconds * unit > WIDEST });
    edge += room;
  });
  return { edges, gaps, width: edge + END_MARGIN };
}

/** The room of each instant: as much as the run needs that has most to do then. */
function widthsAt(stories: readonly Story[], instants: readonly (readonly Instant[])[]) {
  const rooms = new Map<number, number>();
  stories.forEach((story, run) => {
    const steps = scaleOf(story, 'step');
    for (const instant of instants[run] ?? [])
      rooms.set(instant.at, Math.max(rooms.get(instant.at) ?? 0, roomOf(instant, steps)));
  });
  return rooms;
}

function rangeOf({ from, to }: Instant, steps: Scale): number {
  return (steps.x[to - 1] ?? 0) - (steps.x[from] ?? 0);
}

function roomOf(instant: Instant, steps: Scale): number {
  const range = rangeOf(instant, steps);
  return range === 0 ? 0 : Math.min(0.4 + 0.22 * range, 2.4);
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
