/** The real sandbox: a hidden iframe of an opaque origin, spoken to by window messages. */
import { type FrameToPage, type PageToFrame, PROTOCOL_VERSION } from '../protocol.ts';
import { parseFrameMessage } from './parse-message.ts';
import { RunnerFailure } from './runner-failure.ts';
import type { CreateSandbox, Sandbox, SandboxEvents } from './sandbox.ts';
import type { Timers } from './timers.ts';
import type { AssetPiece } from './unpack-asset.ts';

/** How long the frame may take to say its first word, and how long after the browser says that it has loaded. */
const FIRST_WORD = 20_000;
const AFTER_LOAD = 3_000;

/** Holds the same frame as a text: a service worker can serve this page, and no frame of an opaque origin. */
const OFFLINE_PAGE = 'sandbox-offline.html';

function createElement(address: string): HTMLIFrameElement {
  const element = document.createElement('iframe');
  // Without allow-same-origin: the frame's origin is opaque, so it has no storage and no way into this page.
  // The page for offline use is our own, runs nothing of a reader, and has its frame sandboxed in the same way.
  if (!address.endsWith(OFFLINE_PAGE)) element.setAttribute('sandbox', 'allow-scripts');
  element.referrerPolicy = 'no-referrer';
  element.hidden = true;
  element.title = 'Sandbox';
  element.src = address;
  return element;
}

/** Something that is settled from outside. */
interface Pending {
  readonly promise: Promise<void>;
  readonly settle: (failure: RunnerFailure | null) => void;
}

function createPending(): Pending {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // Whoever needs it awaits it; a frame that is removed before anybody does must not be reported as unhandled.
  promise.catch(() => undefined);
  return { promise, settle: (failure) => (failure === null ? resolve() : reject(failure)) };
}

/** Tells a page that the host does not serve from one that the browser refuses to show in a frame. */
async function whyNoWord(address: string): Promise<RunnerFailure> {
  const response = await fetch(address, { cache: 'no-store' }).catch(() => null);
  if (response === null) return new RunnerFailure('assets-missing', `${address} cannot be reached`);
  if (!response.ok) return new RunnerFailure('assets-missing', `${address}: HTTP status ${response.status}`);
  return new RunnerFailure('frame-blocked', `${address} is served, but does not run in a frame`);
}

class IframeSandbox implements Sandbox {
  readonly #events: SandboxEvents;
  readonly #address: string;
  readonly #element: HTMLIFrameElement;
  /** What is said before the frame can hear it. */
  readonly #unheard: (() => void)[] = [];
  #hears = false;
  readonly #heard = createPending();
  readonly #initialised = createPending();
  readonly #killed = new Map<number, Pending>();
  readonly #giveUp: (() => void)[] = [];

  constructor(address: string, events: SandboxEvents, timers: Timers) {
    this.#address = address;
    this.#events = events;
    this.#element = createElement(address);
    this.#giveUp.push(timers.after(FIRST_WORD, this.#noWord));
    this.#element.onload = () => this.#giveUp.push(timers.after(AFTER_LOAD, this.#noWord));
    addEventListener('message', this.#listen);
    document.body.append(this.#element);
  }

  get listening(): Promise<void> {
    return this.#heard.promise;
  }

  get initialised(): Promise<void> {
    return this.#initialised.promise;
  }

  feed(piece: AssetPiece): void {
    this.#post({ type: 'piece', version: PROTOCOL_VERSION, ...piece }, [piece.bytes]);
  }

  spawn(worker: number, port: MessagePort): void {
    this.#post({ type: 'spawn', worker, port }, [port]);
  }

  kill(worker: number): Promise<void> {
    const pending = createPending();
    this.#killed.set(worker, pending);
    this.#post({ type: 'kill', worker });
    return pending.promise;
  }

  remove(): void {
    removeEventListener('message', this.#listen);
    this.#stopWaiting();
    this.#element.remove();
    const gone = new RunnerFailure('worker-died', 'the sandbox was removed');
    this.#initialised.settle(gone);
    // With the frame its workers are gone too: that is what whoever killed one waits for.
    for (const pending of this.#killed.values()) pending.settle(null);
  }

  readonly #listen = (event: MessageEvent<unknown>): void => {
    // The origin says nothing, because every opaque one is called "null"; the window is what tells them apart.
    if (event.source === null || event.source !== this.#element.contentWindow) return;
    const message = parseFrameMessage(event.data);
    if (message !== null) this.#receive(message);
  };

  #receive(message: FrameToPage): void {
    switch (message.type) {
      case 'frame-ready':
        this.#greet(message.version);
        break;
      case 'initialised':
        this.#initialised.settle(null);
        break;
      case 'init-failed':
        this.#initialised.settle(new RunnerFailure(message.reason, message.message));
        break;
      case 'worker-failed':
        this.#events.onWorkerFailed(message.worker, message.message);
        break;
      case 'killed':
        this.#killed.get(message.worker)?.settle(null);
        this.#killed.delete(message.worker);
        break;
    }
  }

  #greet(version: number): void {
    this.#stopWaiting();
    const detail = `the frame speaks version ${version} and this page ${PROTOCOL_VERSION}`;
    if (version !== PROTOCOL_VERSION) this.#initialised.settle(new RunnerFailure('assets-damaged', detail));
    else for (const post of this.#unheard.splice(0)) post();
    this.#hears = true;
  }

  #stopWaiting(): void {
    this.#heard.settle(null);
    this.#element.onload = null;
    for (const cancel of this.#giveUp.splice(0)) cancel();
  }

  readonly #noWord = (): void => {
    this.#stopWaiting();
    void whyNoWord(this.#address).then((failure) => this.#initialised.settle(failure));
  };

  #post(message: PageToFrame, transfer: readonly Transferable[] = []): void {
    const post = (): void => this.#element.contentWindow?.postMessage(message, '*', [...transfer]);
    if (this.#hears) post();
    else this.#unheard.push(post);
  }
}

/** Makes sandboxes from the frame's page at an absolute address; from the page that is kept beside it where there is no network. */
export function iframeSandboxes(address: string, timers: Timers): CreateSandbox {
  const kept = new URL(OFFLINE_PAGE, address).href;
  return (events) => new IframeSandbox(navigator.onLine ? address : kept, events, timers);
}
