/** The page's end of one worker: its port, how far its boot is, and the one run it may have. */
import type { BootStage, PageToWorker, TryMessage, WorkerToPage } from '../protocol.ts';
import type { RunMessages } from './collect-run.ts';
import { parseWorkerMessage } from './parse-message.ts';
import type { RunnerErrorReason } from './runner.ts';

export interface WorkerEvents {
  readonly onStage: (stage: BootStage) => void;
  readonly onReady: () => void;
  /** The worker is of no more use. */
  readonly onFailed: (reason: RunnerErrorReason, detail: string) => void;
  readonly onRunMessage: (message: RunMessages) => void;
}

type WorkerState = 'booting' | 'ready' | 'running' | 'closed';

/** Parses all that comes over the port, and lets through only what fits the state. */
export class WorkerLink {
  readonly id: number;
  readonly #port: MessagePort;
  readonly #events: WorkerEvents;
  #state: WorkerState = 'booting';
  #runtime = '';

  constructor(id: number, port: MessagePort, events: WorkerEvents) {
    this.id = id;
    this.#port = port;
    this.#events = events;
    port.onmessage = (event: MessageEvent<unknown>) => this.#receive(event.data);
    port.onmessageerror = () => this.fail('invalid-message', 'a message could not be read');
  }

  get booting(): boolean {
    return this.#state === 'booting';
  }

  get ready(): boolean {
    return this.#state === 'ready';
  }

  /** What the worker runs programs with; known once it is ready. */
  get runtime(): string {
    return this.#runtime;
  }

  start(message: PageToWorker): void {
    if (this.#state !== 'ready')
      throw new Error('Should never happen, because only a ready worker is given a run.');
    this.#state = 'running';
    this.#port.postMessage(message);
  }

  /** Asks for more of what was started. */
  ask(message: TryMessage): void {
    if (this.#state === 'running') this.#port.postMessage(message);
  }

  fail(reason: RunnerErrorReason, detail: string): void {
    if (this.#state === 'closed') return;
    this.close();
    this.#events.onFailed(reason, detail);
  }

  /** From here on nothing is heard, not even what was sent already. */
  close(): void {
    this.#state = 'closed';
    this.#port.onmessage = null;
    this.#port.onmessageerror = null;
    this.#port.close();
  }

  #receive(data: unknown): void {
    if (this.#state === 'closed') return;
    const message = parseWorkerMessage(data);
    if (message === null) this.fail('invalid-message', 'a message had the wrong shape');
    else if (this.#state === 'booting') this.#boot(message);
    else this.#run(message);
  }

  #boot(message: WorkerToPage): void {
    switch (message.type) {
      case 'stage':
        this.#events.onStage(message.stage);
        break;
      case 'ready':
        this.#state = 'ready';
        this.#runtime = message.runtime;
        this.#events.onReady();
        break;
      case 'boot-failed':
        this.fail('boot-failed', message.message);
        break;
      case 'output':
      case 'finished':
      case 'tried':
      case 'crashed':
        this.fail('invalid-message', `"${message.type}" came before the worker was ready`);
        break;
    }
  }

  #run(message: WorkerToPage): void {
    switch (message.type) {
      case 'output':
      case 'finished':
      case 'tried':
      case 'crashed':
        if (this.#state === 'running') this.#events.onRunMessage(message);
        else this.fail('invalid-message', `"${message.type}" came without a run`);
        break;
      case 'stage':
      case 'ready':
      case 'boot-failed':
        this.fail('invalid-message', `"${message.type}" came from a worker that had booted`);
        break;
    }
  }
}
