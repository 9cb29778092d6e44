/** One program that is tried out: hands batches to whatever worker it gets, with a watchdog for each. */
import type { Limits, Program, TryMessage } from '../protocol.ts';
import type { RunMessages } from './collect-run.ts';
import type { RunnerError, Trials, TrialsEnd } from './runner.ts';
import type { Timers } from './timers.ts';

const MILLISECONDS = 1000;

/** What it needs of its runner. */
export interface TrialsParts {
  /** Unguessable: a message with another one is a forgery. */
  readonly run: string;
  readonly program: Program;
  readonly limits: Limits;
  readonly timers: Timers;
  /** It is over; `busy` if the worker may still be running. */
  readonly onOver: (busy: boolean) => void;
}

/** A batch on its way. */
interface Asked {
  readonly message: TryMessage;
  readonly answer: (end: TrialsEnd) => void;
}

export class ActiveTrials implements Trials {
  readonly #parts: TrialsParts;
  #send: ((message: TryMessage) => void) | null = null;
  #asked: Asked | null = null;
  #over: TrialsEnd | null = null;
  #cancelWatchdog: () => void = () => undefined;

  constructor(parts: TrialsParts) {
    this.#parts = parts;
  }

  /** Whether a batch waits for a worker. */
  get isWaiting(): boolean {
    return this.#send === null && this.#asked !== null;
  }

  run(schedules: readonly string[], patience: number): Promise<TrialsEnd> {
    if (this.#over !== null) return Promise.resolve(this.#over);
    const { run, program, limits } = this.#parts;
    const { promise, resolve } = Promise.withResolvers<TrialsEnd>();
    this.#asked = { message: { type: 'try', run, program, limits, schedules, patience }, answer: resolve };
    if (this.#send !== null) this.#ask(this.#asked, this.#send);
    return promise;
  }

  stop(): void {
    this.end({ type: 'stopped' });
  }

  /** A worker is there. */
  begin(send: (message: TryMessage) => void): void {
    this.#send = send;
    if (this.#asked !== null) this.#ask(this.#asked, send);
  }

  /** Takes what the worker says, believing none of it without checking. */
  receive(message: RunMessages): void {
    const asked = this.#asked;
    if (message.run !== this.#parts.run || asked === null || message.type !== 'tried') {
      const detail = message.type === 'crashed' ? message.message : 'an answer came that was not asked for';
      const reason = message.type === 'crashed' ? 'worker-died' : 'invalid-message';
      this.end({ type: 'failed', error: { reason, detail } });
      return;
    }
    this.#cancelWatchdog();
    this.#asked = null;
    const { results } = message;
    asked.answer({ type: 'tried', results: results.slice(0, asked.message.schedules.length) });
  }

  failed(error: RunnerError): void {
    this.end({ type: 'failed', error });
  }

  /** Ends it as `end`, for good. */
  end(end: Exclude<TrialsEnd, { readonly type: 'tried' }>): void {
    if (this.#over !== null) return;
    this.#over = end;
    this.#cancelWatchdog();
    const asked = this.#asked;
    this.#asked = null;
    this.#parts.onOver(asked !== null && this.#send !== null);
    asked?.answer(end);
  }

  #ask({ message }: Asked, send: (message: TryMessage) => void): void {
    const { timers, limits } = this.#parts;
    this.#cancelWatchdog = timers.after(limits.time * MILLISECONDS + message.patience, () =>
      this.end({ type: 'too-long' }),
    );
    send(message);
  }
}
