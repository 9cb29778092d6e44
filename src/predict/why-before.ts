/** Why one output line came before another: the reason in the trace that a reader would name. Pure. */
import type { Who, WhyFact } from '../languages/predict/index.ts';
import { createHappensBefore, type Trace, type TraceEvent } from '../trace/index.ts';
import { createWho, taskNames } from './who.ts';

type EventOf<Type extends TraceEvent['type']> = Extract<TraceEvent, { readonly type: Type }>;

/** The reason, and the sequence number of the event that shows it best. */
export type Why = WhyFact & { readonly event: number };

/** Tells why the `output-written` event `a` came before the one `b`; asked of events in the order of the run. */
export type WhyBefore = (a: number, b: number) => Why;

export function createWhyBefore(trace: Trace): WhyBefore {
  const reasons = new Reasons(trace);
  return (a, b) => reasons.between(a, b);
}

class Reasons {
  readonly #events: readonly TraceEvent[];
  readonly #happensBefore: (a: number, b: number) => boolean;
  readonly #who: (seq: number) => Who;
  readonly #names: ReadonlyMap<number, string>;

  constructor(trace: Trace) {
    this.#events = trace.events;
    this.#happensBefore = createHappensBefore(trace).happensBefore;
    this.#who = createWho(trace);
    this.#names = taskNames(trace);
  }

  between(a: number, b: number): Why {
    const [stepA, stepB] = [this.#stepOf(a), this.#stepOf(b)];
    if (this.#isInThread(a) || this.#isInThread(b)) return this.#ofThreads(a, b);
    if (stepB === null) return { type: 'after-loop', event: b };
    if (stepA === null) return this.#createdAfter(a, b, a);
    if (stepA.seq === stepB.seq || (stepA.task !== null && stepA.task === stepB.task))
      return { type: 'same-task', who: this.#who(a), event: b };
    return this.#ofCause(a, b, stepB) ?? this.#ofQueue(a, b, stepA, stepB);
  }

  #stepOf(seq: number): EventOf<'step-begun'> | null {
    const step = this.#events[seq]?.step ?? null;
    const begun = step === null ? undefined : this.#events[step];
    return begun?.type === 'step-begun' ? begun : null;
  }

  #isInThread(seq: number): boolean {
    const step = this.#events[seq]?.step ?? null;
    return step !== null && this.#events[step]?.type === 'thread-begun';
  }

  /** Where a thread printed one of the lines. */
  #ofThreads(a: number, b: number): Why {
    const [first, second] = [this.#events[a], this.#events[b]];
    if (first === undefined || second === undefined) return { type: 'undecided', event: b };
    if (first.step === second.step) return { type: 'same-task', who: this.#who(a), event: b };
    if (this.#happensBefore(a, b))
      return { type: 'woken', first: this.#who(a), second: this.#who(b), event: b };
    return first.at < second.at
      ? { type: 'earlier', first: first.at, second: second.at, event: b }
      : { type: 'undecided', event: b };
  }

  #createdAfter(a: number, b: number, event: number): Why {
    return { type: 'created-after', first: this.#who(a), second: this.#who(b), event };
  }

  /** What led from `a` to `b`, if anything did. */
  #ofCause(a: number, b: number, stepB: EventOf<'step-begun'>): Why | null {
    if (!this.#happensBefore(a, b)) return null;
    const origin = this.#originOf(stepB);
    if (origin !== null && (origin === a || this.#happensBefore(a, origin)))
      return this.#createdAfter(a, b, origin);
    const entered = this.#stepsOf(stepB).find(({ seq }) => this.#happensBefore(a, seq));
    return { type: 'woken', first: this.#who(a), second: this.#who(b), event: entered?.seq ?? b };
  }

  /** All steps of the task of `step`, up to it. */
  #stepsOf(step: EventOf<'step-begun'>): readonly EventOf<'step-begun'>[] {
    if (step.task === null) return [step];
    return this.#events.flatMap((event) =>
      event.type === 'step-begun' && event.task === step.task && event.seq <= step.seq ? [event] : [],
    );
  }

  /** Where a task was created, or a callback scheduled. */
  #originOf({ task, cause }: EventOf<'step-begun'>): number | null {
    if (task !== null)
      return this.#events.find((event) => event.type === 'task-created' && event.task === task)?.seq ?? null;
    const led = cause === null ? undefined : this.#events[cause];
    return led?.type === 'timer-fired' ? led.timer : cause;
  }

  #ofQueue(a: number, b: number, stepA: EventOf<'step-begun'>, stepB: EventOf<'step-begun'>): Why {
    const both = { first: this.#who(a), second: this.#who(b) };
    const [atA, atB] = [this.#events[a]?.at ?? 0, this.#events[b]?.at ?? 0];
    const [timerA, timerB] = [this.#timerOf(stepA), this.#timerOf(stepB)];
    const deadline = timerB?.deadline ?? null;
    if (deadline !== null && deadline < atA && stepA.at < atA)
      return { type: 'blocked', ...both, deadline, event: a };
    const queued = stepB.cause ?? stepB.seq;
    if (this.#events[queued]?.step === stepA.seq) return { type: 'goes-on', ...both, event: queued };
    if (atA < atB) return { type: 'earlier', first: atA, second: atB, event: b };
    if (deadline !== null && timerA?.deadline === deadline)
      return { type: 'same-deadline', ...both, deadline, event: timerA.seq };
    if (this.#isFirst(stepA) && this.#isFirst(stepB))
      return { type: 'creation-order', ...both, event: stepA.cause ?? a };
    return { type: 'queue', ...both, event: stepA.cause ?? a };
  }

  /** The timer that brought a step about: its own, or that of the sleep it ends. */
  #timerOf({ cause }: EventOf<'step-begun'>): EventOf<'timer-set'> | null {
    let event = cause === null ? undefined : this.#events[cause];
    if (event?.type === 'ready') {
      const callback = this.#stepOf(event.seq);
      event = callback?.task === null && callback.cause !== null ? this.#events[callback.cause] : undefined;
    }
    const set = event?.type === 'timer-fired' ? this.#events[event.timer] : undefined;
    return set?.type === 'timer-set' ? set : null;
  }

  #isFirst(step: EventOf<'step-begun'>): boolean {
    return step.task !== null && this.#names.has(step.task) && this.#stepsOf(step).length === 1;
  }
}
