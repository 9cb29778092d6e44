/** A run as what its steps did: the steps of a trace, and in each what it printed, made ready, and timed. */
import type { Trace, TraceEvent } from '../trace/index.ts';

/** Something a step does that others, or the reader, can see. `line` is a line of the program. */
export type Doing =
  | { readonly type: 'print'; readonly output: number; readonly line: number | null }
  /** Puts a later step on the ready queue: a task that is new, one that waited, or itself, giving way. */
  | {
      readonly type: 'ready';
      readonly step: number;
      readonly why: 'created' | 'woken' | 'gave-way' | 'scheduled';
      readonly line: number | null;
    }
  /** Sets a timer whose callback is a step. */
  | { readonly type: 'timer'; readonly step: number; readonly delay: number; readonly line: number | null }
  /** Runs the first step of an eager task here and now. */
  | { readonly type: 'eager'; readonly step: number; readonly line: number | null }
  /** Keeps the thread busy. */
  | { readonly type: 'block'; readonly seconds: number; readonly line: number | null }
  /** Waits for tasks. */
  | { readonly type: 'wait'; readonly tasks: readonly number[]; readonly line: number | null };

/** One step of a task or one callback, known by the sequence number at which it began. */
export interface Step {
  readonly seq: number;
  /** Null for a callback. */
  readonly task: number | null;
  readonly doings: readonly Doing[];
  /** How its task comes to its next step: by itself, after a sleep of its own, because of others, or to be cancelled. */
  readonly next: Next | null;
  /** Line of each of the reader's functions in which it suspended, outermost first; empty where it did not. */
  readonly stands: readonly number[];
}

export interface Next {
  readonly step: number;
  readonly how: 'gave-way' | 'slept' | 'woken' | 'cancelled';
  /** The callback that ends the sleep. */
  readonly through: number | null;
  /** Virtual seconds slept. */
  readonly delay: number;
}

/** What a program does outside steps: it prints, or runs a loop. */
export type Passage =
  | { readonly type: 'print'; readonly output: number }
  | {
      readonly type: 'loop';
      readonly at: number;
      /** All steps, as they were run. */
      readonly steps: readonly number[];
      /** Steps that no step of this loop brought about, each with the virtual time at which it came to the ready queue. */
      readonly arrivals: readonly { readonly at: number; readonly step: number }[];
    };

export interface Doings {
  readonly steps: ReadonlyMap<number, Step>;
  readonly passages: readonly Passage[];
  /**
   * False where a thread prints while a loop runs, or sockets of the program talk to one another at once: what comes then
   * comes from outside all steps.
   */
  readonly isWhole: boolean;
}

/** Reads a trace. */
export function readDoings(trace: Trace): Doings {
  return new Reader(trace.events).read();
}

interface OpenStep {
  readonly seq: number;
  readonly task: number | null;
  readonly doings: Doing[];
  stands: readonly number[];
  /** Until when it is known to have come. */
  at: number;
  /** Whether it begins with a CancelledError. */
  isCancelled: boolean;
}

interface OpenLoop {
  readonly type: 'loop';
  readonly at: number;
  readonly steps: number[];
  readonly arrivals: { readonly at: number; readonly step: number }[];
}

class Reader {
  readonly #events: readonly TraceEvent[];
  readonly #steps = new Map<number, OpenStep>();
  /** The step that each `ready` and `timer-set` led to. */
  readonly #ledTo = new Map<number, number>();
  readonly #passages: Passage[] = [];
  #loop: OpenLoop | null = null;
  #isWhole = true;

  constructor(events: readonly TraceEvent[]) {
    this.#events = events;
    for (const event of events) {
      if (event.type !== 'step-begun' || event.cause === null) continue;
      const cause = events[event.cause];
      this.#ledTo.set(cause?.type === 'timer-fired' ? cause.timer : event.cause, event.seq);
    }
  }

  read(): Doings {
    for (const event of this.#events) this.#take(event);
    const steps = [...this.#steps.values()];
    return {
      steps: new Map(steps.map((step) => [step.seq, this.#closed(step)])),
      passages: this.#passages,
      isWhole: this.#isWhole,
    };
  }

  #take(event: TraceEvent): void {
    const step = event.step === null ? undefined : this.#steps.get(event.step);
    if (event.type === 'step-begun') this.#begin(event.seq, event.task, event.at);
    if (event.type === 'loop-begun') this.#openLoop(event.at);
    if (event.type === 'loop-ended') this.#loop = null;
    if (event.type === 'packet-arrived' && this.#sentAt(event.cause) === event.at) this.#isWhole = false;
    if (step === undefined) {
      if (event.type === 'output-written') {
        this.#passages.push({ type: 'print', output: event.output });
        if (this.#loop !== null) this.#isWhole = false;
      }
      return;
    }
    if (event.at > step.at) step.doings.push({ type: 'block', seconds: event.at - step.at, line: null });
    step.at = Math.max(step.at, event.at);
    if (event.type === 'cancel-delivered') step.isCancelled = true;
    const doing = this.#doingOf(event, step);
    if (doing !== null) step.doings.push(doing);
    if ('stack' in event) step.stands = event.stack.flatMap(({ own, line }) => (own ? [line] : []));
  }

  /** When the bytes were sent; null where they come from outside. */
  #sentAt(cause: number | null): number | null {
    return cause === null ? null : (this.#events[cause]?.at ?? null);
  }

  #begin(seq: number, task: number | null, at: number): void {
    this.#steps.set(seq, { seq, task, doings: [], stands: [], at, isCancelled: false });
    this.#loop?.steps.push(seq);
    const begun = this.#events[seq];
    if (begun?.type !== 'step-begun' || begun.step !== null) return;
    const cause = begun.cause === null ? undefined : this.#events[begun.cause];
    const root = cause?.type === 'timer-fired' ? this.#events[cause.timer] : cause;
    const isOfAStep = root?.step != null && this.#loop?.steps.includes(root.step) === true;
    if (!isOfAStep) this.#loop?.arrivals.push({ at: cause?.at ?? at, step: seq });
  }

  #openLoop(at: number): void {
    this.#loop = { type: 'loop', at, steps: [], arrivals: [] };
    this.#passages.push(this.#loop);
  }

  #doingOf(event: TraceEvent, step: OpenStep): Doing | null {
    switch (event.type) {
      case 'output-written':
        return { type: 'print', output: event.output, line: event.line };
      case 'step-begun':
        return { type: 'eager', step: event.seq, line: this.#lineOf(event.cause) };
      case 'ready': {
        const led = this.#ledTo.get(event.seq);
        if (led === undefined) return null;
        const cause = event.cause === null ? undefined : this.#events[event.cause];
        const isOwn = event.task !== null && event.task === step.task;
        const why = isOwn ? 'gave-way' : whyReady(cause);
        return { type: 'ready', step: led, why, line: event.line ?? this.#lineOf(event.cause) };
      }
      case 'timer-set': {
        const led = this.#ledTo.get(event.seq);
        if (led === undefined || event.deadline === null) return null;
        return {
          type: 'timer',
          step: led,
          delay: Math.max(0, event.deadline - event.at),
          line: event.line,
        };
      }
      case 'suspended':
        return event.tasks.length === 0 ? null : { type: 'wait', tasks: event.tasks, line: event.line };
      default:
        return null;
    }
  }

  #lineOf(seq: number | null): number | null {
    const event = seq === null ? undefined : this.#events[seq];
    return event?.type === 'task-created' ? event.line : null;
  }

  #closed({ seq, task, doings, stands }: OpenStep): Step {
    return { seq, task, doings, stands, next: task === null ? null : this.#nextOf(seq, task, doings) };
  }

  #nextOf(seq: number, task: number, doings: readonly Doing[]): Next | null {
    const after = [...this.#steps.values()].find((step) => step.seq > seq && step.task === task);
    if (after === undefined) return null;
    const step = after.seq;
    for (const doing of doings) {
      if (doing.type === 'ready' && doing.step === step)
        return { step, how: 'gave-way', through: null, delay: 0 };
      if (doing.type !== 'timer') continue;
      const callback = this.#steps.get(doing.step);
      if (callback?.doings.some((one) => one.type === 'ready' && one.step === step) === true)
        return { step, how: 'slept', through: callback.seq, delay: doing.delay };
    }
    return { step, how: after.isCancelled ? 'cancelled' : 'woken', through: null, delay: 0 };
  }
}

function whyReady(cause: TraceEvent | undefined): 'created' | 'scheduled' | 'woken' {
  if (cause === undefined) return 'scheduled';
  return cause.type === 'task-created' ? 'created' : 'woken';
}
