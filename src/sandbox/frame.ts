/** The script of the sandboxed frame: keeps the interpreter's bytes, starts and ends workers, and nothing else. */
import {
  type BootMessage,
  type FrameToPage,
  type InitFailure,
  type InitMessage,
  type PageToFrame,
  PROTOCOL_VERSION,
  type SpawnMessage,
} from '../protocol.ts';
import { gunzip } from './gunzip.ts';

/** What every worker of this frame gets, ready to use. */
interface Materials extends Pick<BootMessage, 'module' | 'library' | 'runtime'> {
  /** Address of the worker script. */
  readonly script: string;
}

/** Why `prepare` failed, with the words of the browser. */
class InitError extends Error {
  readonly reason: InitFailure;

  constructor(reason: InitFailure, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.reason = reason;
  }
}

function requireFeatures(): void {
  if (typeof WebAssembly === 'undefined')
    throw new InitError('no-webassembly', 'this browser has no WebAssembly, or it is turned off');
  for (const name of ['DecompressionStream', 'Worker', 'MessageChannel'])
    if (!(name in self)) throw new InitError('browser-too-old', `this browser has no ${name}`);
}

async function unpack(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  try {
    return await gunzip(bytes);
  } catch (error) {
    throw new InitError('assets-damaged', error);
  }
}

/** Compiling needs bytes that are WebAssembly, and a browser that knows all of its features. */
async function compile(bytes: ArrayBuffer): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    const isWasm = new Uint8Array(bytes).subarray(0, 4).join() === '0,97,115,109';
    throw new InitError(isWasm ? 'browser-too-old' : 'assets-damaged', error);
  }
}

async function prepare(message: InitMessage): Promise<Materials> {
  if (message.version !== PROTOCOL_VERSION)
    throw new InitError('assets-damaged', `the page speaks version ${String(message.version)}`);
  requireFeatures();
  const [worker, wasm, library, runtime] = await Promise.all(
    [message.worker, message.wasm, message.library, message.runtime].map(unpack),
  );
  if (!worker || !wasm || !library || !runtime)
    throw new InitError('assets-damaged', 'a part of the interpreter is missing');
  const script = URL.createObjectURL(new Blob([worker], { type: 'text/javascript' }));
  return { script, module: await compile(wasm), library, runtime };
}

/** The frame's state and its answers to the page. */
class Frame {
  readonly #post: (message: FrameToPage) => void;
  readonly #workers = new Map<number, Worker>();
  #materials: Materials | null = null;

  constructor(post: (message: FrameToPage) => void) {
    this.#post = post;
  }

  receive(message: PageToFrame): void {
    switch (message.type) {
      case 'init':
        void this.#init(message);
        break;
      case 'spawn':
        this.#spawn(message);
        break;
      case 'kill':
        this.#kill(message.worker);
        break;
    }
  }

  async #init(message: InitMessage): Promise<void> {
    try {
      this.#materials = await prepare(message);
      this.#post({ type: 'initialised' });
    } catch (error) {
      const failure = error instanceof InitError ? error : new InitError('browser-too-old', error);
      this.#post({ type: 'init-failed', reason: failure.reason, message: failure.message });
    }
  }

  #spawn({ worker: id, port }: SpawnMessage): void {
    if (this.#materials === null)
      throw new Error('Should never happen, because the page spawns workers only after `initialised`.');
    const { script, ...materials } = this.#materials;
    const worker = new Worker(script);
    this.#workers.set(id, worker);
    worker.onerror = (event) =>
      this.#post({
        type: 'worker-failed',
        worker: id,
        message: event.message || 'the worker could not start',
      });
    const boot: BootMessage = { type: 'boot', ...materials, port };
    // No `onmessage`: what a program posts here instead of on its port is heard by nobody.
    worker.postMessage(boot, [port]);
  }

  #kill(id: number): void {
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
