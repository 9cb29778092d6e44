/** Tells the life of each task and thread: when it was made, by whom, and in which state it was from when to when. */

import type { TraceEvent } from '../trace/index.ts';
import type { Events } from './event-of.ts';
import { closingTasks, type Step } from './steps.ts';

/** `blocked` is running, too, but so that nobody else can. */
export type LifeState = 'ready' | 'running' | 'suspended' | 'blocked';

/** An interval of a life, from one event up to another. */
export interface LifeSpan {
  readonly state: LifeState;
  readonly from: number;
  readonly to: number;
  /** The event that says why: the `suspended`, the `ready`, the `blocked`. */
  readonly why: number;
}

export interface Life {
  readonly kind: 'task' | 'thread';
  readonly number: number;
  readonly name: string;
  /** The coroutine function, without the functions round it; null for a thread. */
  readonly coroutine: string | null;
  readonly created: number;
  /** Number of the task that created it; null for what the program's top-level code started. */
  readonly parent: number | null;
  readonly spans: readonly LifeSpan[];
  /** Sequence number of the event that ended it; null if it never ended. */
  readonly done: number | null;
}

interface Draft {
  kind: 'task' | 'thread';
  number: number;
  name: string;
  coroutine: string | null;
  created: number;
  parent: number | null;
  spans: LifeSpan[];
  done: number | null;
  now: { state: LifeState; from: number; why: number };
  /** What it will be when its step has ended. */
  next: { state: 'suspended' | 'ready'; why: number } | null;
}

/** The lives in order of creation, without the tasks that only close a loop. */
export function readLives(events: Events, steps: ReadonlyMap<number, Step>): readonly Life[] {
  const reader = new LifeReader(steps, closingTasks(events));
  for (const event of events) reader.read(event);
  return reader.finish(events.length);
}

class LifeReader {
  readonly #steps: ReadonlyMap<number, Step>;
  readonly #closing: ReadonlySet<number>;
  readonly #tasks = new Map<number, Draft>();
  readonly #threads = new Map<number, Draft>();
  #last: TraceEvent | null = null;

  constructor(steps: ReadonlyMap<number, Step>, closing: ReadonlySet<number>) {
    this.#steps = steps;
    this.#closing = closing;
  }

  read(event: TraceEvent): void {
    switch (event.type) {
      case 'task-created':
        if (!this.#closing.has(event.task))
          this.#tasks.set(event.task, this.#born(event, 'task', event.task));
        break;
      case 'task-named':
        this.#rename(event.task, event.name);
        break;
      case 'ready':
        if (event.task !== null) becomesReady(this.#tasks.get(event.task), event.seq);
        break;
      case 'step-begun':
        if (event.task !== null) change(this.#tasks.get(event.task), 'running', event.seq);
        break;
      case 'suspended':
        willBe(this.#tasks.get(event.task), 'suspended', event.seq);
        break;
      case 'step-ended':
        this.#stepEnded(event.step, event.seq);
        break;
      case 'task-done':
        this.#done(this.#tasks.get(event.task), event.seq);
        break;
      case 'blocked':
        this.#blocked(event.step, event.seq);
        break;
      default:
        this.#readThread(event);
    }
    this.#last = event;
  }

  #readThread(event: TraceEvent): void {
    switch (event.type) {
      case 'thread-created':
        this.#threads.set(event.thread, this.#born(event, 'thread', event.thread));
        break;
      case 'thread-switched':
        for (const [number, thread] of this.#threads)
          if (number !== event.thread && thread.now.state === 'running') change(thread, 'ready', event.seq);
        change(this.#threads.get(event.thread), 'running', event.seq);
        break;
      case 'thread-begun':
        change(this.#threads.get(event.thread), 'running', event.seq);
        break;
      case 'thread-blocked':
        change(this.#threads.get(event.thread), 'suspended', event.seq);
        break;
      case 'thread-ready':
        change(this.#threads.get(event.thread), 'ready', event.seq);
        break;
      case 'thread-ended':
        this.#done(this.#threads.get(event.thread), event.seq);
        break;
    }
  }

  finish(end: number): readonly Life[] {
    const drafts = [...this.#tasks.values(), ...this.#threads.values()];
    for (const draft of drafts) if (draft.done === null) closeSpan(draft, end);
    return drafts
      .map(({ kind, number, name, coroutine, created, parent, spans, done }) => ({
        kind,
        number,
        name,
        coroutine,
        created,
        parent,
        spans,
        done,
      }))
      .sort((a, b) => a.created - b.created);
  }

  #born(
    event: Extract<TraceEvent, { type: 'task-created' | 'thread-created' }>,
    kind: Draft['kind'],
    number: number,
  ): Draft {
    const parent = event.step === null ? null : (this.#steps.get(event.step)?.task ?? null);
    return {
      kind,
      number,
      name: event.name,
      coroutine: event.type === 'task-created' ? innermost(event.coroutine) : null,
      created: event.seq,
      parent,
      spans: [],
      done: null,
      now: { state: 'ready', from: event.seq, why: event.seq },
      next: null,
    };
  }

  #rename(task: number, name: string): void {
    const draft = this.#tasks.get(task);
    if (draft !== undefined) draft.name = name;
  }

  #stepEnded(step: number, seq: number): void {
    const task = this.#steps.get(step)?.task ?? null;
    const draft = task === null ? undefined : this.#tasks.get(task);
    if (draft === undefined || draft.done !== null) return;
    const next = draft.next ?? { state: 'ready', why: seq };
    change(draft, next.state, seq, next.why);
  }

  #done(draft: Draft | undefined, seq: number): void {
    if (draft === undefined) return;
    closeSpan(draft, seq);
    draft.done = seq;
  }

  /** Whoever was running kept its thread busy since the event before. */
  #blocked(step: number | null, seq: number): void {
    const task = step === null ? null : (this.#steps.get(step)?.task ?? null);
    const draft = task === null ? undefined : this.#tasks.get(task);
    if (draft === undefined || draft.now.state !== 'running') return;
    const since = this.#last?.seq ?? seq;
    draft.spans.push({ state: 'running', from: draft.now.from, to: since, why: draft.now.why });
    draft.spans.push({ state: 'blocked', from: since, to: seq, why: seq });
    draft.now = { state: 'running', from: seq, why: seq };
  }
}

/** `main.<locals>.worker` is `worker` to its reader. */
function innermost(qualname: string): string {
  return qualname.split('<locals>.').at(-1) ?? qualname;
}

function closeSpan(draft: Draft, to: number): void {
  const { state, from, why } = draft.now;
  if (to > from) draft.spans.push({ state, from, to, why });
}

function change(draft: Draft | undefined, state: LifeState, seq: number, why = seq): void {
  if (draft === undefined || draft.done !== null) return;
  closeSpan(draft, seq);
  draft.now = { state, from: seq, why };
  draft.next = null;
}

/** A task that becomes ready while it still runs is ready as soon as its step has ended. */
function becomesReady(draft: Draft | undefined, seq: number): void {
  if (draft === undefined) return;
  if (draft.now.state === 'running') willBe(draft, 'ready', seq);
  else if (draft.spans.length === 0 && draft.now.state === 'ready') draft.now.why = seq;
  else change(draft, 'ready', seq);
}

function willBe(draft: Draft | undefined, state: 'suspended' | 'ready', why: number): void {
  if (draft !== undefined) draft.next = { state, why };
}
