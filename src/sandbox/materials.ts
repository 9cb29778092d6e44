/** What the page sends piece by piece, made into what workers boot from; each part is ready as early as it can be. */
import type { FileName, FilesMessage, InitFailure, PieceMessage } from '../protocol.ts';
import { readWhole, Unpacker } from './unpacker.ts';

/** Why the frame cannot begin, with the words of the browser. */
export class InitError extends Error {
  readonly reason: InitFailure;

  constructor(reason: InitFailure, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.reason = reason;
  }
}

async function undamaged<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (error) {
    throw new InitError('assets-damaged', error);
  }
}

/** Throws an `InitError` if the browser lacks something that the sandbox stands on. */
export function requireFeatures(): void {
  if (typeof WebAssembly === 'undefined')
    throw new InitError('no-webassembly', 'this browser has no WebAssembly, or it is turned off');
  for (const name of ['DecompressionStream', 'Worker', 'MessageChannel'])
    if (!(name in self)) throw new InitError('browser-too-old', `this browser has no ${name}`);
}

/** A piece that is still compressed. */
type PackedPiece = PieceMessage & { readonly file: Exclude<FileName, 'snapshot'> };

/** All parts reject with an `InitError`. */
export class Materials {
  /** Address of the worker script. */
  readonly script: Promise<string>;
  /** The interpreter, compiled while it arrives. */
  readonly module: Promise<WebAssembly.Module>;
  readonly files: Promise<Omit<FilesMessage, 'type'>>;
  readonly #unpackers: Readonly<Record<Exclude<FileName, 'snapshot'>, Unpacker>> = {
    worker: new Unpacker(),
    wasm: new Unpacker(),
    library: new Unpacker(),
    runtime: new Unpacker(),
  };
  readonly #snapshot = Promise.withResolvers<ArrayBuffer>();
  /** Kept until it is compiled: only the whole of it tells a damaged file from one that the browser cannot use. */
  #wasm: PackedPiece[] = [];
  /**
   * Unpacking keeps this thread busy, which a worker needs to start but not to go on: so it waits until the first
   * one has started.
   */
  #held: PackedPiece[] | null = [];
  readonly #wasmArrived = Promise.withResolvers<void>();

  constructor() {
    const { worker, wasm, library, runtime } = this.#unpackers;
    this.script = undamaged(readWhole(worker)).then((script) =>
      URL.createObjectURL(new Blob([script], { type: 'text/javascript' })),
    );
    this.module = this.#compile(wasm);
    this.files = Promise.all([
      undamaged(readWhole(library)),
      undamaged(readWhole(runtime)),
      this.#snapshot.promise,
    ]).then(([libraryBytes, runtimeBytes, snapshotBytes]) => ({
      library: libraryBytes,
      runtime: runtimeBytes,
      snapshot: snapshotBytes.byteLength === 0 ? null : snapshotBytes,
    }));
    // Each part is awaited where it is used, which may be after it failed.
    for (const part of [this.script, this.module, this.files]) part.catch(() => undefined);
  }

  add(piece: PieceMessage): void {
    if (piece.file === 'snapshot') this.#snapshot.resolve(piece.bytes);
    else if (piece.file === 'worker' || this.#held === null) this.#unpack({ ...piece, file: piece.file });
    else this.#held.push({ ...piece, file: piece.file });
  }

  /** Unpacks what has come meanwhile, and from now on what comes. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const piece of held) this.#unpack(piece);
  }

  #unpack(piece: PackedPiece): void {
    if (piece.file === 'wasm') this.#wasm.push(piece);
    this.#unpackers[piece.file].add(piece.bytes, piece.last);
    if (piece.file === 'wasm' && piece.last) this.#wasmArrived.resolve();
  }

  async #compile(wasm: Unpacker): Promise<WebAssembly.Module> {
    try {
      const headers = { 'content-type': 'application/wasm' };
      return await WebAssembly.compileStreaming(new Response(wasm.content, { headers }));
    } catch (error) {
      throw new InitError((await this.#wasmIsWhole()) ? 'browser-too-old' : 'assets-damaged', error);
    } finally {
      this.#wasm = [];
    }
  }

  async #wasmIsWhole(): Promise<boolean> {
    await this.#wasmArrived.promise;
    const again = new Unpacker();
    for (const { bytes, last } of this.#wasm) again.add(bytes, last);
    const head = await readWhole(again).catch(() => new ArrayBuffer());
    return new Uint8Array(head).subarray(0, 4).join() === '0,97,115,109';
  }
}
