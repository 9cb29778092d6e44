/** Finds what led to what across lanes: who created, woke, cancelled whom, which timer was due, who sent to whom. */
import type { TraceEvent } from '../trace/index.ts';
import { effectiveCause } from './causes.ts';
import type { Lane } from './lanes.ts';
import type { Life } from './lives.ts';
import type { Message } from './peers.ts';
import { type Scale, xIn } from './scale.ts';
import { lifeAt, runnerAt, type Story } from './story.ts';

export interface Arrow {
  readonly look: 'created' | 'woken' | 'cancelled' | 'sent';
  /** Rows, counted from the first lane. */
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromX: number;
  readonly toX: number;
  readonly cause: number;
  readonly effect: number;
}

/** One end of an arrow: an event, and the row in which it is seen. */
interface End {
  readonly seq: number;
  readonly row: number | undefined;
}

interface Link {
  readonly look: Arrow['look'];
  readonly cause: End;
  readonly effect: End;
}

export function arrowsOf(story: Story, scale: Scale, lanes: readonly Lane[]): readonly Arrow[] {
  const rows = rowsOf(lanes);
  const links = story.events.flatMap((event) => linkOf(event, story, rows) ?? []);
  const arrows = [...links, ...sendings(story, lanes, rows)].flatMap(({ look, cause, effect }) => {
    const [fromRow, toRow] = [cause.row, effect.row];
    if (fromRow === undefined || toRow === undefined || fromRow === toRow) return [];
    const [fromX, toX] = [xIn(scale, cause.seq), xIn(scale, effect.seq)];
    return [{ look, fromRow, toRow, fromX, toX, cause: cause.seq, effect: effect.seq }];
  });
  return arrows.sort((a, b) => a.effect - b.effect);
}

interface Rows {
  readonly lives: ReadonlyMap<Life | null, number>;
  /** By the event that ends a timer. */
  readonly timers: ReadonlyMap<number, number>;
}

/** The row of each task and thread, of the loop under null, and of each timer that has one. */
function rowsOf(lanes: readonly Lane[]): Rows {
  const lives = new Map<Life | null, number>();
  const timers = new Map<number, number>();
  lanes.forEach((lane, row) => {
    if (lane.type === 'loop') lives.set(null, row);
    if (lane.type === 'life') lives.set(lane.life, row);
    if (lane.type === 'crowd') for (const life of lane.lives) lives.set(life, row);
    if (lane.type === 'timers')
      for (const { end } of lane.family.timers) if (end !== null) timers.set(end, row);
  });
  return { lives, timers };
}

function linkOf(event: TraceEvent, story: Story, { lives, timers }: Rows): Link | null {
  const { seq } = event;
  const here = { seq, row: lives.get(lifeAt(story, seq)) };
  switch (event.type) {
    case 'task-created':
    case 'thread-created': {
      const maker = runnerAt(story, seq);
      return maker === null ? null : { look: 'created', cause: { seq, row: lives.get(maker) }, effect: here };
    }
    case 'cancel-requested':
      // A timeout cancels from a callback, which the loop runs.
      if (event.step === null) return null;
      return { look: 'cancelled', cause: { seq, row: lives.get(runnerAt(story, seq)) }, effect: here };
    case 'ready': {
      const cause = event.task === null ? null : effectiveCause(story, seq);
      if (cause === null) return null;
      const by = cause.task === null ? threadAt(story, cause.seq) : (story.tasks.get(cause.task) ?? null);
      return { look: 'woken', cause: { seq: cause.seq, row: lives.get(by) }, effect: here };
    }
    case 'step-begun': {
      const row = event.cause === null ? undefined : timers.get(event.cause);
      return row === undefined
        ? null
        : { look: 'woken', cause: { seq: event.cause ?? seq, row }, effect: here };
    }
    default:
      return null;
  }
}

/** The thread that does something for a task that waits. */
function threadAt(story: Story, seq: number): Life | null {
  const life = runnerAt(story, seq);
  return life?.kind === 'thread' ? life : null;
}

/** Questions to those outside and their answers; an answer goes to who asked last over its connection. */
function sendings(story: Story, lanes: readonly Lane[], { lives }: Rows): readonly Link[] {
  return lanes.flatMap((lane, row) => {
    if (lane.type !== 'peer') return [];
    const asker = new Map<number, number | undefined>();
    return lane.peer.messages.map((message) => {
      if (message.towards === 'peer') asker.set(message.socket, lives.get(runnerAt(story, message.sent)));
      return linkOfMessage(message, row, asker.get(message.socket));
    });
  });
}

function linkOfMessage({ sent, arrived, towards }: Message, peer: number, asker: number | undefined): Link {
  const [from, to] = towards === 'peer' ? [asker, peer] : [peer, asker];
  return { look: 'sent', cause: { seq: sent, row: from }, effect: { seq: arrived, row: to } };
}
