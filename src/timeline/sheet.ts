/** Lays out a story on a scale: lanes with spans and marks, iterations, and arrows from cause to effect. Plain data, in units. */
import { type Arrow, arrowsOf } from './arrows.ts';
import { isTopLevel } from './columns.ts';
import type { Ending } from './ending.ts';
import { type Lane, lanesOf } from './lanes.ts';
import type { Life, LifeState } from './lives.ts';
import { readPeers } from './peers.ts';
import { type Gap, type Scale, type ScaleName, type Tick, xIn } from './scale.ts';
import { peerMarks, peerSpans, timerMarks, timerSpans } from './side-lanes.ts';
import { lifeAt, runnerAt, type Story } from './story.ts';
import { readTimers } from './timers.ts';

/** How a stretch of a lane is drawn; the last three are the loop's own, a crowd's and a timer's. */
export type SpanLook = LifeState | 'callback' | 'crowd' | 'timer';

export interface SheetSpan {
  readonly look: SpanLook;
  readonly from: number;
  readonly to: number;
  /** The event to go to when it is pointed at. */
  readonly seq: number;
}

export type MarkLook =
  | 'output'
  | 'woken'
  | 'cancel-requested'
  | 'cancel-delivered'
  | 'timer-fired'
  | 'timer-cancelled'
  | 'message'
  | Ending;

export interface SheetMark {
  readonly look: MarkLook;
  readonly x: number;
  readonly seq: number;
}

export interface SheetLane {
  readonly lane: Lane;
  readonly spans: readonly SheetSpan[];
  readonly marks: readonly SheetMark[];
}

/** One iteration, over the steps it ran. */
export interface Band {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly seq: number;
}

export interface Sheet {
  readonly scale: ScaleName;
  readonly x: readonly number[];
  readonly width: number;
  readonly lanes: readonly SheetLane[];
  readonly bands: readonly Band[];
  readonly gaps: readonly Gap[];
  readonly ticks: readonly Tick[];
  readonly arrows: readonly Arrow[];
}

export function layOut(story: Story, scale: Scale): Sheet {
  const lanes = lanesOf(story.lives, { timers: readTimers(story), peers: readPeers(story) });
  const marks = marksOf(story, scale);
  return {
    scale: scale.name,
    x: scale.x,
    width: scale.width,
    lanes: lanes.map((lane) => ({
      lane,
      spans: spansOf(lane, story, scale),
      marks: marksIn(lane, story, scale, marks),
    })),
    bands: bandsOf(story, scale),
    gaps: scale.gaps,
    ticks: scale.ticks,
    arrows: arrowsOf(story, scale, lanes),
  };
}

function marksIn(
  lane: Lane,
  story: Story,
  scale: Scale,
  marks: ReadonlyMap<Life, readonly SheetMark[]>,
): readonly SheetMark[] {
  switch (lane.type) {
    case 'loop':
      return topMarks(story, scale);
    case 'life':
      return marks.get(lane.life) ?? [];
    case 'crowd':
      return lane.lives.flatMap((life) => marks.get(life) ?? []);
    case 'timers':
      return timerMarks(lane.family, scale);
    case 'peer':
      return peerMarks(lane.peer, scale);
  }
}

function spansOf(lane: Lane, story: Story, scale: Scale): readonly SheetSpan[] {
  switch (lane.type) {
    case 'loop':
      return loopSpans(story, scale);
    case 'life':
      return lane.life.spans.map((span) => ({
        look: span.state,
        from: xIn(scale, span.from),
        to: xIn(scale, span.to),
        seq: span.why,
      }));
    case 'crowd':
      return crowdSpans(lane.lives, scale);
    case 'timers':
      return timerSpans(lane.family, scale);
    case 'peer':
      return peerSpans(lane.peer, scale);
  }
}

/** What the loop runs that is no step of a task, and what the program does before there is a loop or after. */
function loopSpans(story: Story, scale: Scale): readonly SheetSpan[] {
  const callbacks = [...story.steps.values()]
    .filter(({ task, quiet }) => task === null && !quiet)
    .map(({ seq, end }) => ({ look: 'callback' as const, from: xIn(scale, seq), to: xIn(scale, end), seq }));
  return [...callbacks, ...topSpans(story, scale)].sort((a, b) => a.from - b.from);
}

/** Room round what top-level code does, so that what takes no time is seen. */
const TOP_MARGIN = 0.25;

/** The program's own code outside any task: it runs, too. */
function topSpans({ events }: Story, scale: Scale): readonly SheetSpan[] {
  return events
    .filter(isTopLevel)
    .map(({ seq, type }) =>
      type === 'blocked'
        ? { look: 'blocked', from: xIn(scale, seq - 1), to: xIn(scale, seq), seq }
        : { look: 'running', from: xIn(scale, seq) - TOP_MARGIN, to: xIn(scale, seq) + TOP_MARGIN, seq },
    );
}

/** The whole life of a crowd, and over it each moment in which one of them runs. */
function crowdSpans(lives: readonly Life[], scale: Scale): readonly SheetSpan[] {
  const [first] = lives;
  if (first === undefined) return [];
  const end = Math.max(...lives.map(({ done, spans }) => done ?? spans.at(-1)?.to ?? 0));
  const running = lives
    .flatMap(({ spans }) => spans.filter(({ state }) => state === 'running' || state === 'blocked'))
    .map(({ state, from, to, why }) => ({
      look: state,
      from: xIn(scale, from),
      to: xIn(scale, to),
      seq: why,
    }))
    .sort((a, b) => a.from - b.from);
  const whole: SheetSpan = {
    look: 'crowd',
    from: xIn(scale, first.created),
    to: xIn(scale, end),
    seq: first.created,
  };
  return [whole, ...running];
}

function bandsOf(story: Story, scale: Scale): readonly Band[] {
  return story.iterations.map(({ number, seq, ran }) => ({
    number,
    seq,
    from: xIn(scale, ran[0] ?? seq),
    to: Math.max(...ran.map((step) => xIn(scale, story.steps.get(step)?.end ?? step))),
  }));
}

function topMarks({ events }: Story, scale: Scale): readonly SheetMark[] {
  return events
    .filter((event) => event.type === 'output-written' && isTopLevel(event))
    .map(({ seq }) => ({ look: 'output', x: xIn(scale, seq), seq }));
}

function marksOf(story: Story, scale: Scale): ReadonlyMap<Life, readonly SheetMark[]> {
  const marks = new Map<Life, SheetMark[]>();
  for (const { seq } of story.events) {
    const mark = markAt(story, seq);
    if (mark === null) continue;
    const list = marks.get(mark.life) ?? [];
    list.push({ look: mark.look, x: xIn(scale, seq), seq });
    marks.set(mark.life, list);
  }
  return marks;
}

/** What an event is marked with, on the lane of whom. */
function markAt(story: Story, seq: number): { readonly life: Life; readonly look: MarkLook } | null {
  const event = story.events[seq];
  const on = (life: Life | null, look: MarkLook) => (life === null ? null : { life, look });
  switch (event?.type) {
    case 'output-written':
      return on(runnerAt(story, seq), 'output');
    case 'ready':
      return event.task !== null && event.cause !== null && story.events[event.cause]?.type !== 'task-created'
        ? on(lifeAt(story, seq), 'woken')
        : null;
    case 'thread-ready':
      return on(lifeAt(story, seq), 'woken');
    case 'cancel-requested':
    case 'cancel-delivered':
      return on(lifeAt(story, seq), event.type);
    case 'task-done':
    case 'thread-ended':
      return on(lifeAt(story, seq), event.how);
    default:
      return null;
  }
}
