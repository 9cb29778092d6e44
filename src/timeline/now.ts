/** The state of a run at one event: who stands where, who waits for what, which line it is. */
import type { PurposeFact, WaitFact } from '../languages/timeline/index.ts';
import type { TraceEvent } from '../trace/index.ts';
import type { Ending } from './ending.ts';
import type { Iteration } from './iterations.ts';
import type { Life, LifeState } from './lives.ts';
import { purposeOf } from './naming.ts';
import { queueAt, type Ready } from './queue-at.ts';
import { type Story, taskAt } from './story.ts';
import { waitOf } from './waits.ts';

export interface TimerNow {
  /** Sequence number of its `timer-set`. */
  readonly seq: number;
  readonly deadline: number | null;
  readonly purpose: PurposeFact;
}

export interface LifeNow {
  readonly life: Life;
  readonly state: LifeState | Ending;
  /** What it is suspended on. */
  readonly wait: WaitFact | null;
  /** The function that a worker of a pool executes. */
  readonly job: string | null;
}

export interface Now {
  readonly seq: number;
  readonly at: number;
  readonly queue: readonly Ready[];
  /** By deadline, and where deadlines are equal by the order in which they were set. */
  readonly timers: readonly TimerNow[];
  readonly lives: readonly LifeNow[];
  /** The iteration under way, or the latest. */
  readonly iteration: Iteration | null;
  /** The line of the program that this is about. */
  readonly line: number | null;
  /** Lines printed so far. */
  readonly printed: number;
}

export function nowAt(story: Story, seq: number): Now {
  return {
    seq,
    at: story.events[seq]?.at ?? 0,
    queue: queueAt(story, seq),
    timers: timersAt(story, seq),
    lives: story.lives.filter(({ created }) => created <= seq).map((life) => lifeAt(life, seq, story)),
    iteration: story.iterations.findLast((iteration) => iteration.seq <= seq) ?? null,
    line: lineAt(story, seq),
    printed: printedBy(story, seq),
  };
}

function timersAt(story: Story, seq: number): readonly TimerNow[] {
  const heaps = [...story.rebuild(seq).loops.values()];
  return heaps
    .flatMap(({ timers }) => timers)
    .flatMap((set) => {
      const event = story.events[set];
      if (event?.type !== 'timer-set') return [];
      return [{ seq: set, deadline: event.deadline, purpose: purposeOf(event.callback, set, story) }];
    });
}

function lifeAt(life: Life, seq: number, story: Story): LifeNow {
  const done = life.done === null || life.done > seq ? undefined : story.events[life.done];
  if (done?.type === 'task-done' || done?.type === 'thread-ended')
    return { life, state: done.how, wait: null, job: null };
  const span = life.spans.find(({ from, to }) => from <= seq && seq < to);
  const why = span === undefined ? undefined : story.events[span.why];
  return {
    life,
    state: span?.state ?? 'ready',
    wait: whyOf(why, story),
    job: life.kind === 'thread' ? jobAt(life.number, seq, story) : null,
  };
}

function whyOf(why: TraceEvent | undefined, story: Story): WaitFact | null {
  if (why?.type === 'suspended') return waitOf(why, story);
  return why?.type === 'thread-blocked' ? { type: 'thread', on: why.on } : null;
}

/** What a thread of a pool has begun with and not ended. */
function jobAt(thread: number, seq: number, { events }: Story): string | null {
  const about = events.findLast(
    (event) =>
      event.seq <= seq &&
      (event.type === 'job-begun' || event.type === 'job-ended') &&
      event.thread === thread,
  );
  if (about?.type !== 'job-begun') return null;
  const job = events.find((event) => event.type === 'job-submitted' && event.job === about.job);
  return job?.type === 'job-submitted' ? job.function : null;
}

/** The line of the event itself; of who becomes ready, the line in which it stands. */
export function lineAt(story: Story, seq: number): number | null {
  const event = story.events[seq];
  if (event === undefined) return null;
  if (event.type === 'ready' && event.task !== null) {
    const span = story.tasks.get(event.task)?.spans.findLast(({ to }) => to <= seq);
    const why = span === undefined ? undefined : story.events[span.why];
    return why?.type === 'suspended' ? why.line : event.line;
  }
  if ('line' in event && event.line !== null) return event.line;
  if (event.type !== 'task-done' || taskAt(story, seq) !== event.task) return null;
  const ended = story.events[story.steps.get(event.step ?? -1)?.end ?? -1];
  return ended?.type === 'step-ended' ? ended.line : null;
}

function printedBy({ events }: Story, seq: number): number {
  for (let place = Math.min(seq, events.length - 1); place >= 0; place--) {
    const event = events[place];
    if (event?.type === 'output-written') return event.output + 1;
  }
  return 0;
}
