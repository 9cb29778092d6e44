/** A sandbox for tests: its workers say what the test tells them to, and its time passes when the test says so. */
import type { FileName, PageToWorker, RunMessage, TryMessage } from '../protocol.ts';
import type { RunResult } from '../trace/index.ts';
import type { Sandbox, SandboxEvents } from './sandbox.ts';
import type { Timers } from './timers.ts';
import type { AssetPiece } from './unpack-asset.ts';

/** Lets messages arrive until `condition` holds; throws when it does not come to hold. */
export async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1_000; turn += 1) {
    if (condition()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('What the test waits for did not happen.');
}

export class FakeTimers implements Timers {
  #now = 0;
  #waiting: { readonly at: number; readonly action: () => void }[] = [];

  after(milliseconds: number, action: () => void): () => void {
    const timer = { at: this.#now + milliseconds, action };
    this.#waiting.push(timer);
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== timer);
    };
  }

  now(): number {
    return this.#now;
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#waiting.filter((timer) => timer.at <= this.#now);
    this.#waiting = this.#waiting.filter((timer) => timer.at > this.#now);
    for (const timer of due) timer.action();
  }
}

/** The far end of one worker. */
export class FakeWorker {
  readonly id: number;
  readonly #port: MessagePort;
  request: RunMessage | null = null;
  #asked: TryMessage | null = null;

  constructor(id: number, port: MessagePort) {
    this.id = id;
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<PageToWorker>) => {
      if (data.type === 'run') this.request = data;
      else this.#asked = data;
    };
  }

  /** Sends anything at all, as a program that got hold of the port could. */
  send(message: unknown): void {
    this.#port.postMessage(message);
  }

  /** Waits until something is to be tried. */
  async asked(): Promise<void> {
    await until(() => this.#asked !== null);
  }

  /** Waits until something is to be tried, and answers. */
  async answer(...results: readonly RunResult[]): Promise<void> {
    await this.asked();
    const run = this.#asked?.run ?? '';
    this.#asked = null;
    this.send({ type: 'tried', run, results });
  }

  ready(): void {
    this.send({ type: 'ready', runtime: '1/test' });
  }

  /** Waits for the run and answers with lines, without ending. */
  async print(...texts: readonly string[]): Promise<string> {
    await until(() => this.request !== null);
    const run = this.request?.run ?? '';
    for (const [seq, text] of texts.entries())
      this.send({
        type: 'output',
        run,
        line: { seq, stream: 'out', text, at: seq, task: null, thread: null },
      });
    return run;
  }

  async finish(...texts: readonly string[]): Promise<void> {
    const run = await this.print(...texts);
    this.send({ type: 'finished', run, result: EMPTY_RESULT, trace: null });
  }
}

export const EMPTY_RESULT: RunResult = {
  outcome: 'returned',
  duration: 0,
  output: [],
  error: null,
  diagnoses: [],
  limit: null,
  values: {},
  schedule: '2:1',
  runtime: '1/test',
};

export class FakeSandbox implements Sandbox {
  readonly listening = Promise.resolve();
  readonly events: SandboxEvents;
  readonly workers: FakeWorker[] = [];
  readonly killed: number[] = [];
  /** Whether it says that it ended a worker. */
  answersKills = true;
  removed = false;
  initFailure: Error | null = null;
  readonly fed: FileName[] = [];

  constructor(events: SandboxEvents) {
    this.events = events;
  }

  get initialised(): Promise<void> {
    return this.initFailure === null ? Promise.resolve() : Promise.reject(this.initFailure);
  }

  feed(piece: AssetPiece): void {
    this.fed.push(piece.file);
  }

  spawn(worker: number, port: MessagePort): void {
    this.workers.push(new FakeWorker(worker, port));
  }

  kill(worker: number): Promise<void> {
    this.killed.push(worker);
    return this.answersKills ? Promise.resolve() : new Promise(() => undefined);
  }

  remove(): void {
    this.removed = true;
  }
}
