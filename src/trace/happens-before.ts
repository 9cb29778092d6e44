/**
 * Happens-before: which event of a run led to which. It is the smallest order that holds
 *
 * - within a step, a thread, and the program's top-level code: what came earlier;
 * - from a step of a task to its next one;
 * - from creating, waking, setting, sending or submitting to what came of it: every `cause` of the trace, a timer
 *   from set to fired, a callback from ready to run;
 * - from everything done with a queue or a semaphore to who asks how many are in it, and from every item that is done
 *   to who has waited for all;
 * - from the last step of a loop to what the program does after it.
 *
 * Two events of which neither happens before the other are concurrent: their order was a matter of chance or time.
 */
import type { Op, Trace, TraceEvent } from './event.ts';

export interface HappensBefore {
  /** Whether the event number `a` led to the event number `b`. Never true of an event and itself. */
  happensBefore(a: number, b: number): boolean;
  /** The events that directly led to the event number `seq`, each before it. */
  causesOf(seq: number): readonly number[];
}

/** How many causal pasts are kept: enough for a picture that asks about one event after the other. */
const MOST_PASTS = 64;

/** Makes the order of one trace. Asking costs one walk over the events before `b`, and then nothing for the same `b`. */
export function createHappensBefore(trace: Trace): HappensBefore {
  const causes = directCauses(trace.events);
  const pasts = new Map<number, Uint8Array>();
  const causesOf = (seq: number): readonly number[] => causes[seq] ?? [];
  const pastOf = (seq: number): Uint8Array => {
    const kept = pasts.get(seq);
    if (kept !== undefined) return kept;
    const past = causalPast(seq, causesOf);
    if (pasts.size >= MOST_PASTS) pasts.delete(pasts.keys().next().value ?? seq);
    pasts.set(seq, past);
    return past;
  };
  return { causesOf, happensBefore: (a, b) => a < b && pastOf(b)[a] === 1 };
}

/** Marks all events that lead to `seq`. Causes come before their effects, so one pass backwards finds them all. */
function causalPast(seq: number, causesOf: (seq: number) => readonly number[]): Uint8Array {
  const past = new Uint8Array(Math.max(0, seq));
  for (const cause of causesOf(seq)) past[cause] = 1;
  for (let event = seq - 1; event >= 0; event -= 1)
    if (past[event] === 1) for (const cause of causesOf(event)) past[cause] = 1;
  return past;
}

/** For each event those that directly led to it. */
function directCauses(events: readonly TraceEvent[]): readonly (readonly number[])[] {
  const order = new ProgramOrder();
  const deeds = new Deeds();
  return events.map((event) => {
    const causes = [...order.before(event), ...namedCauses(event), ...deeds.before(event)];
    order.after(event);
    deeds.after(event, order.ownerOf(event));
    return [...new Set(causes.filter((cause) => cause < event.seq))];
  });
}

/** What an event itself names as its cause. */
function namedCauses(event: TraceEvent): readonly number[] {
  switch (event.type) {
    case 'timer-fired':
    case 'timer-cancelled':
      return [event.timer];
    case 'ready-cancelled':
      return [event.ready];
    case 'collected':
      return event.causes;
    default:
      return 'cause' in event && event.cause !== null ? [event.cause] : [];
  }
}

/** What changes what a poll of an object tells, and a wait for all of its items. */
const POLLED: ReadonlySet<Op> = new Set<Op>([
  'acquired',
  'released',
  'set',
  'cleared',
  'got',
  'put',
  'shut-down',
]);
const JOINED: ReadonlySet<Op> = new Set<Op>(['task-done']);

/**
 * Follows what was done with each object. Only the latest deed of each doer is kept: those before led to it.
 */
class Deeds {
  /** By object: by who did it, the latest that counts for a poll, and for a wait for all items. */
  readonly #polled = new Map<number, Map<string, number>>();
  readonly #joined = new Map<number, Map<string, number>>();

  /** What an event follows from that depends on many deeds, and so names none. */
  before(event: TraceEvent): readonly number[] {
    if (event.type !== 'operation') return [];
    if (event.op === 'polled' && event.cause === null) return latest(this.#polled, event.object);
    return event.op === 'join-ended' ? latest(this.#joined, event.object) : [];
  }

  after(event: TraceEvent, owner: string): void {
    if (event.type !== 'operation') return;
    for (const [counts, deeds] of [
      [POLLED, this.#polled],
      [JOINED, this.#joined],
    ] as const) {
      if (!counts.has(event.op)) continue;
      const byOwner = deeds.get(event.object) ?? new Map<string, number>();
      deeds.set(event.object, byOwner.set(owner, event.seq));
    }
  }
}

function latest(deeds: ReadonlyMap<number, ReadonlyMap<string, number>>, object: number): readonly number[] {
  return [...(deeds.get(object)?.values() ?? [])];
}

/** What clock and scheduler do between two pieces of code: no line of the program, and so in nobody's order. */
const NOBODYS: ReadonlySet<TraceEvent['type']> = new Set<TraceEvent['type']>([
  'clock-jumped',
  'thread-begun',
  'thread-ready',
  'thread-switched',
]);

/** Follows steps, tasks and top-level code through a trace. */
class ProgramOrder {
  /** By step or thread: its latest event. */
  readonly #latest = new Map<number, number>();
  /** By task: the end of its latest step. */
  readonly #lastStep = new Map<number, number>();
  /** By step: the task that it steps, and the step inside which it began. */
  readonly #steps = new Map<number, { readonly task: number | null; readonly outer: number | null }>();
  readonly #threads = new Set<number>();
  /** By thread: the event that ended its wait. */
  readonly #threadReady = new Map<number, number>();
  /** By job: its beginning, or its submission while it waits. */
  readonly #jobs = new Map<number, number>();
  #topLevel: number | null = null;
  #loopsRunning = 0;
  #latestStepEnd: number | null = null;
  /** The latest event within a step or thread, until time passes. */
  #latestDoing: number | null = null;

  /** What came before `event` in its own step, task or top-level code. */
  before(event: TraceEvent): readonly number[] {
    const found =
      event.step === null || (event.type === 'step-begun' && this.#threads.has(event.step))
        ? this.#beforeTopLevel(event)
        : (this.#latest.get(event.step) ?? event.step);
    return [found, this.#acrossSteps(event)].filter((cause) => cause !== null);
  }

  /** What a task did in its latest step, what ended the wait of a thread, or the beginning of a job. */
  #acrossSteps(event: TraceEvent): number | null {
    switch (event.type) {
      case 'step-begun':
        return event.task === null ? null : (this.#lastStep.get(event.task) ?? null);
      case 'thread-switched':
        return this.#threadReady.get(event.thread) ?? null;
      case 'job-ended':
        return this.#jobs.get(event.job) ?? null;
      case 'thread-ready':
        // Found to be over as soon as the thread before had done something: that was it, unless time passed.
        return event.step === null ? this.#latestDoing : null;
      default:
        return null;
    }
  }

  /** Who did it: all events of one owner follow one another. */
  ownerOf(event: TraceEvent): string {
    if (event.step === null) return 'top level';
    const task = this.#steps.get(event.step)?.task ?? null;
    return task === null ? `step ${event.step}` : `task ${task}`;
  }

  after(event: TraceEvent): void {
    if (event.step !== null) {
      this.#latest.set(event.step, event.seq);
      this.#latestDoing = event.seq;
    } else if (this.#isTopLevel(event)) this.#topLevel = event.seq;
    switch (event.type) {
      case 'loop-begun':
        this.#loopsRunning += 1;
        break;
      case 'loop-ended':
        this.#loopsRunning = Math.max(0, this.#loopsRunning - 1);
        break;
      case 'step-begun':
        this.#steps.set(event.seq, { task: event.task, outer: event.step });
        break;
      case 'step-ended':
        this.#stepEnded(event.step, event.seq);
        break;
      case 'thread-begun':
        this.#threads.add(event.seq);
        break;
      case 'thread-ready':
        this.#threadReady.set(event.thread, event.seq);
        break;
      case 'job-submitted':
      case 'job-begun':
        this.#jobs.set(event.job, event.seq);
        break;
      case 'job-ended':
        // Where threads run one after the other, nobody is running when a job ends.
        this.#latestDoing = event.seq;
        break;
      case 'clock-jumped':
        this.#latestDoing = null;
        break;
      default:
        break;
    }
  }

  #beforeTopLevel(event: TraceEvent): number | null {
    if (!this.#isTopLevel(event)) return null;
    // The call that ran the loop returns because of the last callback that ran.
    return event.type === 'loop-ended' ? (this.#latestStepEnd ?? this.#topLevel) : this.#topLevel;
  }

  /** Outside a running loop the program runs line by line; inside, iterations and timers follow no program order. */
  #isTopLevel(event: TraceEvent): boolean {
    if (NOBODYS.has(event.type)) return false;
    return this.#loopsRunning === 0 || event.type === 'loop-ended';
  }

  #stepEnded(step: number, seq: number): void {
    const begun = this.#steps.get(step);
    this.#latestStepEnd = seq;
    if (begun === undefined) return;
    if (begun.task !== null) this.#lastStep.set(begun.task, seq);
    // The step inside which an eager one ran goes on where that one stopped.
    if (begun.outer !== null && !this.#threads.has(begun.outer)) this.#latest.set(begun.outer, seq);
  }
}
