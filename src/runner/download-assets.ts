/** Fetches what an interpreter boots from, telling how far it is. */
import { FILE_NAMES, type FileName } from '../protocol.ts';
import type { Asset, InterpreterFiles } from './interpreter-assets.ts';
import { RunnerFailure } from './runner-failure.ts';
import { SnapshotPatience } from './snapshot-patience.ts';
import type { Timers } from './timers.ts';

/** The fetched files, as the frame wants them: still compressed, but for the snapshot. None is one of no bytes. */
export type AssetBytes = { readonly [Name in FileName]: ArrayBuffer };

/** A part of a file, in the order in which it came. */
export interface AssetPiece {
  readonly file: FileName;
  readonly bytes: ArrayBuffer;
  /** Whether the file ends with it. */
  readonly last: boolean;
}

/** What a download tells on its way. */
export interface DownloadEvents {
  readonly onProgress: (fraction: number) => void;
  /** The piece is its receiver's own. */
  readonly onPiece: (piece: AssetPiece) => void;
}

export interface DownloadOptions extends DownloadEvents {
  readonly files: InterpreterFiles;
  /** Absolute address of the site's root. */
  readonly base: string;
  /** Past the browser's cache, because what came from there was no good. */
  readonly afresh: boolean;
  readonly fetch: typeof fetch;
  readonly timers: Timers;
}

/** Bytes that are handed over together, unless fewer remain: each message costs both sides time. */
const PIECE = 512 * 1024;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function request(asset: Asset, options: DownloadOptions, signal: AbortSignal): Promise<Response> {
  const { base, afresh, fetch } = options;
  const address = new URL(asset.path, base);
  const response = await fetch(address, { signal, cache: afresh ? 'reload' : 'default' }).catch((error) => {
    throw new RunnerFailure('assets-missing', `${address.pathname}: ${messageOf(error)}`);
  });
  if (response.ok) return response;
  throw new RunnerFailure('assets-missing', `${address.pathname}: HTTP status ${response.status}`);
}

/** Reads a body into one buffer of the length it must have; `onBytes` is told how much of it is there. */
async function readBody(
  asset: Asset,
  response: Response,
  onBytes: (bytes: Uint8Array<ArrayBuffer>, length: number) => void,
): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(asset.bytes);
  const reader = response.body?.getReader();
  let length = 0;
  for (;;) {
    const chunk = await reader?.read().catch((error) => {
      throw new RunnerFailure('assets-missing', `${asset.path} broke off: ${messageOf(error)}`);
    });
    if (chunk?.value === undefined) break;
    if (length + chunk.value.length <= bytes.length) bytes.set(chunk.value, length);
    length += chunk.value.length;
    onBytes(bytes, length);
  }
  if (length === asset.bytes) return bytes.buffer;
  throw new RunnerFailure('assets-damaged', `${asset.path} has ${length} bytes instead of ${asset.bytes}`);
}

/**
 * Undoes the compression of a file, in pieces between which the page can do something else: first of all, hand the
 * other files over.
 */
async function unpack(packed: ArrayBuffer): Promise<ArrayBuffer> {
  const { readable, writable } = new DecompressionStream('gzip');
  const unpacked = new Response(readable).arrayBuffer();
  const writer = writable.getWriter();
  try {
    for (let start = 0; start < packed.byteLength; start += PIECE) {
      await new Promise((resolve) => setTimeout(resolve));
      await writer.write(new Uint8Array(packed, start, Math.min(PIECE, packed.byteLength - start)));
    }
    await writer.close();
    return await unpacked;
  } catch (error) {
    // The reader's failure is the same one.
    unpacked.catch(() => undefined);
    throw new RunnerFailure('assets-damaged', messageOf(error));
  }
}

/** All files of one download. */
class Download {
  readonly #options: DownloadOptions;
  readonly #abort = new AbortController();
  readonly #patience: SnapshotPatience;
  readonly #total: number;
  #loaded = 0;

  constructor(options: DownloadOptions) {
    this.#options = options;
    this.#total = Object.values<Asset>({ ...options.files }).reduce((sum, asset) => sum + asset.bytes, 0);
    this.#patience = new SnapshotPatience(options.timers);
  }

  async all(): Promise<AssetBytes> {
    try {
      const needed = Promise.all([
        this.#load('worker', this.#abort.signal),
        this.#load('wasm', this.#abort.signal),
        this.#load('library', this.#abort.signal),
        this.#load('runtime', this.#abort.signal),
      ]);
      const [[worker, wasm, library, runtime], snapshot] = await Promise.all([
        needed.finally(() => this.#patience.othersArrived()),
        this.#loadSnapshot(),
      ]);
      return { worker, wasm, library, runtime, snapshot };
    } catch (error) {
      this.#abort.abort();
      this.#patience.end();
      throw error;
    }
  }

  async #load(file: FileName, signal: AbortSignal): Promise<ArrayBuffer> {
    const { onPiece } = this.#options;
    let handed = 0;
    const whole = await this.#read(file, signal, (bytes, length) => {
      if (length - handed < PIECE) return;
      onPiece({ file, bytes: bytes.slice(handed, length).buffer, last: false });
      handed = length;
    });
    onPiece({ file, bytes: whole.slice(handed), last: true });
    return whole;
  }

  /** Reads a file whole, and tells `onBytes` how much of it is there. */
  async #read(
    file: FileName,
    signal: AbortSignal,
    onBytes: (bytes: Uint8Array<ArrayBuffer>, length: number) => void,
  ): Promise<ArrayBuffer> {
    const asset = this.#options.files[file];
    const response = await request(asset, this.#options, signal);
    let counted = 0;
    return readBody(asset, response, (bytes, length) => {
      this.#count(length - counted);
      counted = length;
      onBytes(bytes, length);
    });
  }

  #count(bytes: number): void {
    this.#loaded += bytes;
    this.#patience.arrived(bytes);
    this.#options.onProgress(Math.min(1, this.#loaded / this.#total));
  }

  /** Whatever is wrong with it: workers boot without. */
  async #loadSnapshot(): Promise<ArrayBuffer> {
    try {
      const packed = await this.#read('snapshot', this.#patience.signal, () => undefined);
      const snapshot = await unpack(packed);
      this.#options.onPiece({ file: 'snapshot', bytes: snapshot.slice(), last: true });
      return snapshot;
    } catch (error) {
      if (!(error instanceof RunnerFailure)) throw error;
      this.#options.onPiece({ file: 'snapshot', bytes: new ArrayBuffer(), last: true });
      return new ArrayBuffer();
    } finally {
      this.#patience.end();
    }
  }
}

/** Fetches everything at once. Rejects with a `RunnerFailure`, and then stops fetching the rest. */
export function downloadAssets(options: DownloadOptions): Promise<AssetBytes> {
  return new Download(options).all();
}

/** The pieces of what was downloaded before. */
export function piecesOf(bytes: AssetBytes): readonly AssetPiece[] {
  return FILE_NAMES.map((file) => ({ file, bytes: bytes[file].slice(), last: true }));
}
