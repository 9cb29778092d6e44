/** Fetches what an interpreter boots from, telling how far it is. */
import { FILE_NAMES, type FileName } from '../protocol.ts';
import type { Asset, InterpreterFiles } from './interpreter-assets.ts';
import { RunnerFailure } from './runner-failure.ts';
import { SnapshotPatience } from './snapshot-patience.ts';
import type { Timers } from './timers.ts';
import { AssetUnpacker, type TakePiece, unpackAsset } from './unpack-asset.ts';

/** The fetched files, still compressed. None is one of no bytes, but for a snapshot that is done without. */
export type AssetBytes = { readonly [Name in FileName]: ArrayBuffer };

/** Where a download tells how far it is. */
export interface DownloadEvents {
  /** Resolves when pieces are received as soon as they are handed over; until then the worker's script is enough. */
  readonly listening: Promise<void>;
  readonly onProgress: (fraction: number) => void;
  /** Is given each file unpacked. A snapshot whose last piece has no bytes is no snapshot. */
  readonly onPiece: TakePiece;
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

/** Reads a body into one buffer of the length it must have; `onChunk` is given each part as it comes. */
async function readBody(
  asset: Asset,
  response: Response,
  onChunk: (chunk: Uint8Array<ArrayBuffer>) => void,
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
    onChunk(chunk.value);
  }
  if (length === asset.bytes) return bytes.buffer;
  throw new RunnerFailure('assets-damaged', `${asset.path} has ${length} bytes instead of ${asset.bytes}`);
}

/** Damage shows when a file is unpacked. */
async function undamaged({ path }: Asset, unpacking: Promise<void>): Promise<void> {
  await unpacking.catch((error) => {
    throw new RunnerFailure('assets-damaged', `${path} cannot be unpacked: ${messageOf(error)}`);
  });
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
      const script = this.#load('worker');
      const interpreter = this.#load('wasm', this.#options.listening);
      const [worker, wasm, archives, snapshot] = await Promise.all([
        script,
        interpreter,
        this.#loadArchives(interpreter).finally(() => this.#patience.othersArrived()),
        this.#loadSnapshot(interpreter),
      ]);
      return { worker, wasm, ...archives, snapshot };
    } catch (error) {
      this.#abort.abort();
      this.#patience.end();
      throw error;
    }
  }

  /** A worker needs these last of all: they come while it takes up the snapshot. */
  async #loadArchives(interpreter: Promise<unknown>): Promise<Pick<AssetBytes, 'library' | 'runtime'>> {
    await interpreter;
    const [library, runtime] = await Promise.all([this.#load('library'), this.#load('runtime')]);
    return { library, runtime };
  }

  /** Fetches a file, and from its `turn` on hands it over while it comes. */
  async #load(file: FileName, turn?: Promise<unknown>): Promise<ArrayBuffer> {
    const unpacker = new AssetUnpacker(file, this.#options.onPiece, turn);
    const packed = await this.#read(file, this.#abort.signal, (chunk) => unpacker.add(chunk));
    unpacker.end();
    await undamaged(this.#options.files[file], unpacker.finished);
    return packed;
  }

  /** Reads a file whole. */
  async #read(
    file: FileName,
    signal: AbortSignal,
    onChunk: (chunk: Uint8Array<ArrayBuffer>) => void,
  ): Promise<ArrayBuffer> {
    const asset = this.#options.files[file];
    const response = await request(asset, this.#options, signal);
    return readBody(asset, response, (chunk) => {
      this.#count(chunk.length);
      onChunk(chunk);
    });
  }

  #count(bytes: number): void {
    this.#loaded += bytes;
    this.#patience.arrived(bytes);
    this.#options.onProgress(Math.min(1, this.#loaded / this.#total));
  }

  /** Whatever is wrong with it: workers boot without. It is unpacked after the interpreter, which is needed first. */
  async #loadSnapshot(interpreter: Promise<unknown>): Promise<ArrayBuffer> {
    const { files, onPiece } = this.#options;
    try {
      const packed = await this.#read('snapshot', this.#patience.signal, () => undefined);
      await interpreter;
      await undamaged(files.snapshot, unpackAsset('snapshot', packed, onPiece));
      return packed;
    } catch (error) {
      if (!(error instanceof RunnerFailure)) throw error;
      onPiece({ file: 'snapshot', bytes: new ArrayBuffer(), last: true });
      return new ArrayBuffer();
    } finally {
      this.#patience.end();
    }
  }
}

/** Fetches everything. Rejects with a `RunnerFailure`, and then stops fetching the rest. */
export function downloadAssets(options: DownloadOptions): Promise<AssetBytes> {
  return new Download(options).all();
}

/** Unpacks what was downloaded before. */
export async function unpackAgain(bytes: AssetBytes, onPiece: TakePiece): Promise<void> {
  for (const file of FILE_NAMES)
    if (bytes[file].byteLength > 0) await unpackAsset(file, bytes[file], onPiece);
    else onPiece({ file, bytes: new ArrayBuffer(), last: true });
}
