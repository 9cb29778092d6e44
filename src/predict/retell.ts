/** Tells a run anew under other rules than the loop's: in which order its lines would come if a wrong idea were right. Pure. */
import type { Doing, Doings, Next, Passage, Step } from './doings.ts';
import type { Rule } from './rule.ts';
import { type Part, Waiting } from './waiting.ts';

/** Whether the program awaits anything after one of its lines, up to another one. */
export type AwaitsBetween = (after: number, upTo: number) => boolean;

/** The numbers of the output lines in the order in which they would come. */
export function retell(doings: Doings, rule: Rule, awaitsBetween: AwaitsBetween): readonly number[] {
  return doings.passages.flatMap((passage) =>
    passage.type === 'print' ? [passage.output] : new Telling(doings, rule, awaitsBetween, passage).tell(),
  );
}

type Loop = Extract<Passage, { readonly type: 'loop' }>;

class Telling {
  readonly #steps: ReadonlyMap<number, Step>;
  readonly #rule: Rule;
  readonly #awaitsBetween: AwaitsBetween;
  readonly #loop: Loop;
  readonly #lines: number[] = [];
  readonly #waiting = new Waiting();
  #now: number;
  readonly #ofThisLoop: ReadonlySet<number>;
  readonly #begun = new Set<number>();
  readonly #ended = new Set<number>();
  /** Steps that are due while an earlier one of their task is not over. */
  readonly #early = new Set<number>();
  /** By task: the first step of one that is not yet awaited. */
  readonly #held = new Map<number, Step>();

  constructor(doings: Doings, rule: Rule, awaitsBetween: AwaitsBetween, loop: Loop) {
    this.#steps = doings.steps;
    this.#rule = rule;
    this.#awaitsBetween = awaitsBetween;
    this.#loop = loop;
    this.#ofThisLoop = new Set(loop.steps);
    this.#now = loop.at;
  }

  tell(): readonly number[] {
    for (const { at, step } of this.#loop.arrivals) {
      const part = this.#part(step);
      if (part !== null) this.#waiting.setTimer(part, at);
    }
    do {
      this.#work();
      this.#releaseAll();
    } while (this.#waiting.ready > 0);
    this.#tellTheRest();
    return this.#lines;
  }

  #work(): void {
    const waiting = this.#waiting;
    while (waiting.ready > 0 || waiting.deadline !== null) {
      if (waiting.ready === 0) this.#now = Math.max(this.#now, waiting.deadline ?? this.#now);
      waiting.moveDue(this.#now);
      for (let left = waiting.ready; left > 0; left -= 1) this.#runNext();
    }
  }

  #runNext(): void {
    const part = this.#waiting.take(
      ({ step }) =>
        this.#rule.callbacks === 'last' &&
        step.task === null &&
        step.doings.some(({ type }) => type === 'print'),
    );
    if (part !== undefined) this.#run(part);
  }

  /** A step that has not begun; null where it belongs to another loop, which will come to it itself. */
  #part(seq: number): Part | null {
    const step = this.#steps.get(seq);
    if (step === undefined || this.#begun.has(seq) || !this.#ofThisLoop.has(seq)) return null;
    return { step, from: 0 };
  }

  #run({ step, from }: Part): void {
    if (from === 0) {
      if (this.#begun.has(step.seq)) return;
      if (!this.#isTurnOf(step)) {
        this.#early.add(step.seq);
        return;
      }
      this.#begun.add(step.seq);
    }
    for (let index = from; index < step.doings.length; index += 1) {
      const doing = step.doings[index];
      if (doing === undefined) continue;
      if (index > from && this.#givesWayBefore(step.doings, index)) {
        this.#waiting.push({ step, from: index });
        return;
      }
      if (doing.type === 'block' && this.#rule.blocking === 'waits') {
        this.#waiting.setTimer({ step, from: index + 1 }, this.#now + doing.seconds);
        return;
      }
      this.#do(doing);
    }
    this.#end(step);
  }

  /** Whether all earlier steps of its task are over. */
  #isTurnOf(step: Step): boolean {
    return (
      step.task === null ||
      this.#loop.steps.every(
        (seq) => seq >= step.seq || this.#steps.get(seq)?.task !== step.task || this.#ended.has(seq),
      )
    );
  }

  #givesWayBefore(doings: readonly Doing[], index: number): boolean {
    if (this.#rule.awaits === 'as-they-are') return false;
    if (this.#rule.awaits === 'any-line-gives-way') return doings[index - 1]?.type === 'print';
    const after = doings.slice(0, index).findLast(({ line }) => line !== null)?.line;
    const { line = null, type = null } = doings[index] ?? {};
    if (after == null || line === null) return false;
    // What one line does all at once, as gather creates its tasks, has no await in it.
    return (after !== line || type === 'print') && this.#awaitsBetween(after, line);
  }

  #do(doing: Doing): void {
    switch (doing.type) {
      case 'print':
        this.#lines.push(doing.output);
        return;
      case 'block':
        this.#now += doing.seconds;
        return;
      case 'eager':
        this.#start(doing.step, this.#rule.eager);
        return;
      case 'timer': {
        const part = this.#part(doing.step);
        const delay = this.#rule.sleeps === 'all-equal' ? 0 : doing.delay;
        if (part !== null) this.#waiting.setTimer(part, this.#now + delay);
        return;
      }
      case 'wait':
        for (const task of doing.tasks) this.#release(task);
        return;
      case 'ready':
        this.#ready(doing);
        return;
    }
  }

  #ready(doing: Extract<Doing, { readonly type: 'ready' }>): void {
    switch (doing.why) {
      case 'created': {
        const step = this.#steps.get(doing.step);
        if (this.#rule.created !== 'when-awaited')
          this.#start(doing.step, this.#rule.created === 'at-once' ? 'at-once' : 'queued');
        else if (step?.task != null && !this.#begun.has(step.seq)) this.#held.set(step.task, step);
        return;
      }
      case 'woken':
        this.#start(doing.step, this.#rule.woken);
        return;
      case 'gave-way':
      case 'scheduled':
        this.#start(doing.step, 'queued');
        return;
    }
  }

  #start(seq: number, how: 'at-once' | 'queued'): void {
    const part = this.#part(seq);
    if (part === null || this.#waiting.isReady(seq)) return;
    if (how === 'at-once') this.#run(part);
    else this.#waiting.push(part);
  }

  #release(task: number): void {
    const step = this.#held.get(task);
    this.#held.delete(task);
    if (step !== undefined) this.#waiting.push({ step, from: 0 });
  }

  #releaseAll(): void {
    for (const task of [...this.#held.keys()]) this.#release(task);
  }

  #end(step: Step): void {
    this.#ended.add(step.seq);
    if (this.#rule.created === 'with-the-first' && step.task !== null) this.#startAllOf(step.task);
    const { next } = step;
    if (next === null) return;
    if (this.#goesOn(step, next)) this.#goOn(next.step, next.through, next.delay);
    else if (this.#early.has(next.step)) this.#start(next.step, 'queued');
  }

  #goesOn({ doings }: Step, { how }: Next): boolean {
    switch (this.#rule.turns) {
      case 'taken':
        return false;
      case 'to-the-end':
        return how === 'gave-way' || how === 'slept';
      case 'whatever-others-hold':
        return (how === 'slept' || how === 'woken') && !doings.some(({ type }) => type === 'wait');
    }
  }

  /** Its task takes its next step now, as if nobody else were there. */
  #goOn(seq: number, through: number | null, delay: number): void {
    this.#waiting.drop(seq, through);
    if (through !== null) this.#begun.add(through);
    this.#now += delay;
    const part = this.#part(seq);
    if (part !== null) this.#run(part);
  }

  #startAllOf(task: number): void {
    for (const seq of this.#loop.steps) {
      const step = this.#steps.get(seq);
      if (step?.task !== task) continue;
      for (const doing of step.doings)
        if (doing.type === 'ready' && doing.why === 'created') this.#start(doing.step, 'queued');
    }
  }

  /** What no rule brings about comes as it came. */
  #tellTheRest(): void {
    for (const seq of this.#loop.steps) {
      const step = this.#steps.get(seq);
      if (step === undefined || this.#ended.has(seq)) continue;
      for (const doing of step.doings)
        if (doing.type === 'print' && !this.#lines.includes(doing.output)) this.#lines.push(doing.output);
    }
  }
}
