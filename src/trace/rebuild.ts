/** From the trace alone: the ready queues, the timer heaps and the state of every task after any event. */
import type { Trace, TraceEvent } from './event.ts';

export type TaskPhase = 'created' | 'ready' | 'running' | 'suspended' | 'done';

/** Where a task stands, and the event since which it does. */
export interface TaskState {
  readonly phase: TaskPhase;
  readonly since: number;
}

/** One loop, by sequence numbers of the events that put things there. */
export interface LoopState {
  /** `ready` and `timer-fired` events, in the order in which they will run. */
  readonly ready: readonly number[];
  /** `timer-set` events, by (deadline, sequence). */
  readonly timers: readonly number[];
}

/** What stands after one event. */
export interface RunState {
  readonly loops: ReadonlyMap<number, LoopState>;
  readonly tasks: ReadonlyMap<number, TaskState>;
}

/** Tells what stands after the event number `seq`. */
export type Rebuild = (seq: number) => RunState;

/** Between two kept states lie so many events: a cursor that moves anywhere repeats at most these. */
const EVENTS_PER_STATE = 512;

/** Makes the function that a cursor asks. It keeps what it went through, so that going back is as quick as forth. */
export function createRebuild(trace: Trace): Rebuild {
  const kept: Standing[] = [new Standing(trace.events)];
  const keepUpTo = (index: number): Standing => {
    for (let last = kept.length - 1; last < index; last += 1) {
      const next = (kept[last] ?? new Standing(trace.events)).copy();
      for (const event of trace.events.slice(last * EVENTS_PER_STATE, (last + 1) * EVENTS_PER_STATE))
        next.apply(event);
      kept.push(next);
    }
    return kept[index] ?? new Standing(trace.events);
  };
  return (seq) => {
    const index = Math.floor(Math.max(0, seq + 1) / EVENTS_PER_STATE);
    const standing = keepUpTo(index).copy();
    for (const event of trace.events.slice(index * EVENTS_PER_STATE, seq + 1)) standing.apply(event);
    return standing;
  };
}

interface Queues {
  readonly ready: number[];
  readonly timers: number[];
}

/** A state that goes on by one event at a time. */
class Standing implements RunState {
  readonly loops = new Map<number, Queues>();
  readonly tasks = new Map<number, TaskState>();
  readonly #events: readonly TraceEvent[];

  constructor(events: readonly TraceEvent[]) {
    this.#events = events;
  }

  copy(): Standing {
    const copy = new Standing(this.#events);
    for (const [loop, { ready, timers }] of this.loops)
      copy.loops.set(loop, { ready: [...ready], timers: [...timers] });
    for (const [task, state] of this.tasks) copy.tasks.set(task, state);
    return copy;
  }

  apply(event: TraceEvent): void {
    switch (event.type) {
      case 'task-created':
        this.tasks.set(event.task, { phase: 'created', since: event.seq });
        break;
      case 'ready':
        this.#loop(event.loop).ready.push(event.seq);
        if (event.task !== null && this.tasks.get(event.task)?.phase !== 'running')
          this.tasks.set(event.task, { phase: 'ready', since: event.seq });
        break;
      case 'ready-cancelled':
        this.#drop(event.ready);
        break;
      case 'step-begun':
        if (event.cause !== null) this.#drop(event.cause);
        if (event.task !== null) this.tasks.set(event.task, { phase: 'running', since: event.seq });
        break;
      case 'step-ended':
        this.#stepEnded(event.step, event.seq);
        break;
      case 'task-done':
        this.tasks.set(event.task, { phase: 'done', since: event.seq });
        break;
      case 'timer-set':
        this.#setTimer(event.loop, event.seq);
        break;
      case 'timer-fired':
        this.#dropTimer(event.timer)?.ready.push(event.seq);
        break;
      case 'timer-cancelled':
        this.#dropTimer(event.timer);
        break;
      default:
        break;
    }
  }

  #loop(number: number): Queues {
    const found = this.loops.get(number) ?? { ready: [], timers: [] };
    this.loops.set(number, found);
    return found;
  }

  /** A callback leaves its ready queue; nearly always it is the first. */
  #drop(seq: number): void {
    for (const { ready } of this.loops.values()) {
      const index = ready.indexOf(seq);
      if (index >= 0) ready.splice(index, 1);
    }
  }

  /** A task that gave way, or was woken while it still ran, is ready again; any other one waits. */
  #stepEnded(step: number, seq: number): void {
    const begun = this.#events[step];
    if (begun?.type !== 'step-begun' || begun.task === null) return;
    if (this.tasks.get(begun.task)?.phase === 'done') return;
    const ready = this.#readySince(begun.task);
    this.tasks.set(
      begun.task,
      ready === null ? { phase: 'suspended', since: seq } : { phase: 'ready', since: ready },
    );
  }

  #readySince(task: number): number | null {
    for (const { ready } of this.loops.values()) {
      const found = ready.findLast((seq) => {
        const event = this.#events[seq];
        return event?.type === 'ready' && event.task === task;
      });
      if (found !== undefined) return found;
    }
    return null;
  }

  /** Sets come in order, so a timer goes after all that are not due later. */
  #setTimer(loop: number, seq: number): void {
    const { timers } = this.#loop(loop);
    const deadline = this.#deadline(seq);
    let low = 0;
    let high = timers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#deadline(timers[middle] ?? seq) <= deadline) low = middle + 1;
      else high = middle;
    }
    timers.splice(low, 0, seq);
  }

  #deadline(seq: number): number {
    const event = this.#events[seq];
    return event?.type === 'timer-set' ? (event.deadline ?? Number.POSITIVE_INFINITY) : 0;
  }

  #dropTimer(timer: number): Queues | null {
    const event = this.#events[timer];
    const loop = event?.type === 'timer-set' ? this.loops.get(event.loop) : undefined;
    const index = loop?.timers.indexOf(timer) ?? -1;
    if (loop === undefined || index < 0) return null;
    loop.timers.splice(index, 1);
    return loop;
  }
}
