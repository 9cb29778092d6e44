/** The script of the sandboxed frame: keeps the interpreter's parts, starts and ends workers, and nothing else. */
import {
  type FilesMessage,
  type FrameToPage,
  type FrameToWorker,
  type PageToFrame,
  PROTOCOL_VERSION,
} from '../protocol.ts';
import { InitError, Materials, requireFeatures } from './materials.ts';

/** Copies, because the next worker needs the files too; they are handed over, not copied once more on their way. */
function tellFiles(worker: Worker, files: Omit<FilesMessage, 'type'>): void {
  const library = files.library.slice();
  const runtime = files.runtime.slice();
  const snapshot = files.snapshot?.map((piece) => piece.slice()) ?? null;
  const message: FrameToWorker = { type: 'files', library, runtime, snapshot };
  worker.postMessage(message, [library, runtime, ...(snapshot ?? [])]);
}

/** The frame's state and its answers to the page. */
class Frame {
  readonly #post: (message: FrameToPage) => void;
  readonly #workers = new Map<number, Worker>();
  /** Those whose script has not come yet, with their ports. */
  readonly #waiting = new Map<number, MessagePort>();
  #materials: Materials | null = null;

  constructor(post: (message: FrameToPage) => void) {
    this.#post = post;
  }

  receive(message: PageToFrame): void {
    switch (message.type) {
      case 'piece':
        if (message.version === PROTOCOL_VERSION) this.#gather()?.add(message);
        else this.#failed(new InitError('assets-damaged', `the page speaks version ${message.version}`));
        break;
      case 'spawn':
        this.#waiting.set(message.worker, message.port);
        void this.#spawn(message.worker);
        break;
      case 'kill':
        this.#kill(message.worker);
        break;
    }
  }

  /** Null, and the page is told why, if this browser cannot do it. */
  #gather(): Materials | null {
    try {
      if (this.#materials === null) requireFeatures();
      this.#materials ??= this.#announced(new Materials());
    } catch (error) {
      this.#failed(error);
    }
    return this.#materials;
  }

  #announced(materials: Materials): Materials {
    Promise.all([materials.script, materials.module, materials.files]).then(
      () => this.#post({ type: 'initialised' }),
      (error: unknown) => this.#failed(error),
    );
    return materials;
  }

  #failed(error: unknown): void {
    const { reason, message } = error instanceof InitError ? error : new InitError('browser-too-old', error);
    this.#post({ type: 'init-failed', reason, message });
  }

  /** In steps, so that the worker does what it can while the rest still comes. */
  async #spawn(id: number): Promise<void> {
    const materials = this.#gather();
    if (materials === null) return;
    try {
      const worker = this.#start(id, await materials.script);
      if (worker === null) return;
      const tell = (message: FrameToWorker): void => worker.postMessage(message);
      tell({ type: 'module', module: await materials.module });
      tellFiles(worker, await materials.files);
    } catch (error) {
      // Parts that cannot be used are told once, by `#announced`.
      if (!(error instanceof InitError)) throw error;
    }
  }

  /** Null if it was ended before it could begin. */
  #start(id: number, script: string): Worker | null {
    const port = this.#waiting.get(id);
    if (port === undefined) return null;
    this.#waiting.delete(id);
    const worker = new Worker(script);
    this.#workers.set(id, worker);
    worker.onerror = (event) =>
      this.#post({
        type: 'worker-failed',
        worker: id,
        message: event.message || 'the worker could not start',
      });
    const begin: FrameToWorker = { type: 'begin', port };
    worker.postMessage(begin, [port]);
    return worker;
  }

  #kill(id: number): void {
    this.#waiting.delete(id);
    this.#workers.get(id)?.terminate();
    this.#workers.delete(id);
    this.#post({ type: 'killed', worker: id });
  }
}

// Opened by itself this page would run programs in the site's own origin, with the reader's saved work in reach.
if (self.origin !== 'null' || parent === self)
  throw new Error('This page only works inside <iframe sandbox="allow-scripts">.');

// The page's origin cannot be named from here: an opaque origin has no name, nor does the page know ours.
const post = (message: FrameToPage): void => parent.postMessage(message, '*');
const frame = new Frame(post);
addEventListener('message', (event: MessageEvent<PageToFrame>) => {
  if (event.source === parent) frame.receive(event.data);
});
post({ type: 'frame-ready', version: PROTOCOL_VERSION });
