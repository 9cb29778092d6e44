/** Lays out a story on a scale: lanes with spans and marks, iterations, and arrows from cause to effect. Plain data, in units. */
import { type Arrow, arrowsOf } from './arrows.ts';
import type { Ending } from './ending.ts';
import { type Lane, lanesOf } from './lanes.ts';
import type { Life, LifeState } from './lives.ts';
import { type Gap, isTopLevel, type Scale, type ScaleName, type Tick } from './scale.ts';
import type { Story } from './story.ts';

/** How a stretch of a lane is drawn; `callback` and `crowd` are the loop's and a crowd's own. */
export type SpanLook = LifeState | 'callback' | 'crowd';

export interface SheetSpan {
  readonly look: SpanLook;
  readonly from: number;
  readonly to: number;
  /** The event to go to when it is pointed at. */
  readonly seq: number;
}

export type MarkLook = 'output' | 'woken' | 'cancel-requested' | 'cancel-delivered' | Ending;

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
  const lanes = lanesOf(story.lives);
  const marks = marksOf(story, scale);
  return {
    scale: scale.name,
    x: scale.x,
    width: scale.width,
    lanes: lanes.map((lane) => ({
      lane,
      spans: spansOf(lane, story, scale),
      marks: livesIn(lane).flatMap((life) => marks.get(life) ?? []),
    })),
    bands: bandsOf(story, scale),
    gaps: scale.gaps,
    ticks: scale.ticks,
    arrows: arrowsOf(story, scale, lanes),
  };
}

function xAt(scale: Scale, seq: number): number {
  return scale.x[seq] ?? scale.width;
}

function livesIn(lane: Lane): readonly Life[] {
  switch (lane.type) {
    case 'loop':
      return [];
    case 'life':
      return [lane.life];
    case 'crowd':
      return lane.lives;
  }
}

function spansOf(lane: Lane, story: Story, scale: Scale): readonly SheetSpan[] {
  switch (lane.type) {
    case 'loop':
      return loopSpans(story, scale);
    case 'life':
      return lane.life.spans.map((span) => ({
        look: span.state,
        from: xAt(scale, span.from),
        to: xAt(scale, span.to),
        seq: span.why,
      }));
    case 'crowd':
      return crowdSpans(lane.lives, scale);
  }
}

/** What the loop runs that is no step of a task, and what the program does before there is a loop or after. */
function loopSpans(story: Story, scale: Scale): readonly SheetSpan[] {
  const callbacks = [...story.steps.values()]
    .filter(({ task, quiet }) => task === null && !quiet)
    .map(({ seq, end }) => ({ look: 'callback' as const, from: xAt(scale, seq), to: xAt(scale, end), seq }));
  const top = story.events.filter(isTopLevel).map(({ seq, type }) => ({
    look: type === 'blocked' ? ('blocked' as const) : ('callback' as const),
    from: xAt(scale, type === 'blocked' ? seq - 1 : seq) - 0.1,
    to: xAt(scale, seq) + 0.1,
    seq,
  }));
  return [...callbacks, ...top].sort((a, b) => a.from - b.from);
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
      from: xAt(scale, from),
      to: xAt(scale, to),
      seq: why,
    }))
    .sort((a, b) => a.from - b.from);
  const whole: SheetSpan = {
    look: 'crowd',
    from: xAt(scale, first.created),
    to: xAt(scale, end),
    seq: first.created,
  };
  return [whole, ...running];
}

function bandsOf(story: Story, scale: Scale): readonly Band[] {
  return story.iterations.map(({ number, seq, ran }) => ({
    number,
    seq,
    from: xAt(scale, ran[0] ?? seq),
    to: Math.max(...ran.map((step) => xAt(scale, story.steps.get(step)?.end ?? step))),
  }));
}

function marksOf(story: Story, scale: Scale): ReadonlyMap<Life, readonly SheetMark[]> {
  const marks = new Map<Life, SheetMark[]>();
  const put = (task: number | null, look: MarkLook, seq: number) => {
    const life = task === null ? undefined : story.tasks.get(task);
    if (life === undefined) return;
    const list = marks.get(life) ?? [];
    list.push({ look, x: xAt(scale, seq), seq });
    marks.set(life, list);
  };
  const taskOf = (step: number | null) => (step === null ? null : (story.steps.get(step)?.task ?? null));
  for (const event of story.events) {
    switch (event.type) {
      case 'output-written':
        put(taskOf(event.step), 'output', event.seq);
        break;
      case 'ready':
        if (event.cause !== null && story.events[event.cause]?.type !== 'task-created')
          put(event.task, 'woken', event.seq);
        break;
      case 'cancel-requested':
      case 'cancel-delivered':
        put(event.task, event.type, event.seq);
        break;
      case 'task-done':
        put(event.task, event.how, event.seq);
        break;
    }
  }
  return marks;
}
