/** The two containers of a loop in which parts of steps wait: the ready queue, and timers by deadline and order of setting. */
import type { Step } from './doings.ts';

/** A step, or what is left of it. */
export interface Part {
  readonly step: Step;
  readonly from: number;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly part: Part;
}

/** Times are compared in microseconds, as the loop does it. */
function micro(seconds: number): number {
  return Math.round(seconds * 1e6);
}

export class Waiting {
  #queue: Part[] = [];
  #timers: Timer[] = [];
  #order = 0;

  /** How many are ready. */
  get ready(): number {
    return this.#queue.length;
  }

  /** The earliest deadline, in virtual seconds; null without timers. */
  get deadline(): number | null {
    return this.#timers[0]?.at ?? null;
  }

  push(part: Part): void {
    this.#queue.push(part);
  }

  isReady(seq: number): boolean {
    return this.#queue.some(({ step }) => step.seq === seq);
  }

  /** Takes the first that is ready; one that is late comes only after all others. */
  take(isLate: (part: Part) => boolean): Part | undefined {
    const first = this.#queue.findIndex((part) => !isLate(part));
    return this.#queue.splice(Math.max(0, first), 1)[0];
  }

  setTimer(part: Part, at: number): void {
    this.#order += 1;
    this.#timers.push({ part, at, order: this.#order });
    this.#timers.sort((a, b) => micro(a.at) - micro(b.at) || a.order - b.order);
  }

  /** Those whose time has come go to the end of the ready queue. */
  moveDue(now: number): void {
    const due = this.#timers.filter(({ at }) => micro(at) <= micro(now));
    this.#timers = this.#timers.filter((timer) => !due.includes(timer));
    this.#queue.push(...due.map(({ part }) => part));
  }

  /** Forgets steps, wherever they wait. */
  drop(...steps: readonly (number | null)[]): void {
    const stays = ({ step }: Part) => !steps.includes(step.seq);
    this.#queue = this.#queue.filter(stays);
    this.#timers = this.#timers.filter(({ part }) => stays(part));
  }
}
