/** What the page sends piece by piece, made into what workers boot from; each part is ready as early as it can be. */
import type { FileName, FilesMessage, InitFailure, PieceMessage } from '../protocol.ts';

/** Why the frame cannot begin, with the words of the browser. */
export class InitError extends Error {
  readonly reason: InitFailure;

  constructor(reason: InitFailure, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.reason = reason;
  }
}

/** Throws an `InitError` if the browser lacks something that the sandbox stands on. */
export function requireFeatures(): void {
  if (typeof WebAssembly === 'undefined')
    throw new InitError('no-webassembly', 'this browser has no WebAssembly, or it is turned off');
  for (const name of ['Worker', 'MessageChannel'])
    if (!(name in self)) throw new InitError('browser-too-old', `this browser has no ${name}`);
}

/** One file that comes in pieces. The page has seen to it that it is the file that was built. */
class Arriving {
  readonly #pieces: ArrayBuffer[] = [];
  readonly #arrived = Promise.withResolvers<readonly ArrayBuffer[]>();

  /** All pieces, when the last one has come. */
  get pieces(): Promise<readonly ArrayBuffer[]> {
    return this.#arrived.promise;
  }

  add({ bytes, last }: PieceMessage): void {
    this.#pieces.push(bytes);
    if (last) this.#arrived.resolve(this.#pieces);
  }

  async whole(): Promise<ArrayBuffer> {
    const pieces = await this.pieces;
    const whole = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0));
    let at = 0;
    for (const piece of pieces) {
      whole.set(new Uint8Array(piece), at);
      at += piece.byteLength;
    }
    return whole.buffer;
  }
}

/** The interpreter, compiled while it arrives. */
class Compiling {
  readonly #arrived = Promise.withResolvers<void>();
  readonly #content = new TransformStream<Uint8Array<ArrayBuffer>>(undefined, undefined, {
    highWaterMark: Number.POSITIVE_INFINITY,
  });
  readonly #writer = this.#content.writable.getWriter();

  add({ bytes, last }: PieceMessage): void {
    // Where compiling fails, it is told there.
    this.#writer.write(new Uint8Array(bytes)).catch(() => undefined);
    if (!last) return;
    this.#writer.close().catch(() => undefined);
    this.#arrived.resolve();
  }

  async compile(): Promise<WebAssembly.Module> {
    try {
      const headers = { 'content-type': 'application/wasm' };
      return await WebAssembly.compileStreaming(new Response(this.#content.readable, { headers }));
    } catch (error) {
      // Only when all of it has come does the page know that the file is not damaged.
      await this.#arrived.promise;
      throw new InitError('browser-too-old', error);
    }
  }
}

/** All parts reject with an `InitError`. */
export class Materials {
  /** Address of the worker script. */
  readonly script: Promise<string>;
  readonly module: Promise<WebAssembly.Module>;
  readonly files: Promise<Omit<FilesMessage, 'type'>>;
  readonly #arriving: Readonly<Record<FileName, { add(piece: PieceMessage): void }>>;

  constructor() {
    const [worker, library, runtime, snapshot] = [
      new Arriving(),
      new Arriving(),
      new Arriving(),
      new Arriving(),
    ];
    const wasm = new Compiling();
    this.#arriving = { worker, wasm, library, runtime, snapshot };
    this.script = worker.pieces.then((pieces) =>
      URL.createObjectURL(new Blob([...pieces], { type: 'text/javascript' })),
    );
    this.module = wasm.compile();
    this.files = Promise.all([library.whole(), runtime.whole(), snapshot.pieces]).then(
      ([libraryBytes, runtimeBytes, pieces]) => ({
        library: libraryBytes,
        runtime: runtimeBytes,
        snapshot: pieces.at(-1)?.byteLength === 0 ? null : pieces,
      }),
    );
    // It is awaited where it is used, which may be after it failed.
    this.module.catch(() => undefined);
  }

  add(piece: PieceMessage): void {
    this.#arriving[piece.file].add(piece);
  }
}
