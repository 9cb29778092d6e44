/** Fetches what an interpreter boots from, telling how far it is. */
import type { Asset, InterpreterFiles } from './interpreter-assets.ts';
import { RunnerFailure } from './runner-failure.ts';

/** The fetched files, as the frame wants them: still compressed. */
export type AssetBytes = { readonly [Name in keyof InterpreterFiles]: ArrayBuffer };

export interface DownloadOptions {
  readonly files: InterpreterFiles;
  /** Absolute address of the site's root. */
  readonly base: string;
  /** Past the browser's cache, because what came from there was no good. */
  readonly afresh: boolean;
  readonly onProgress: (fraction: number) => void;
  readonly fetch: typeof fetch;
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

/** Reads a body into one buffer of the length it must have. */
async function readBody(
  asset: Asset,
  response: Response,
  onBytes: (count: number) => void,
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
    onBytes(chunk.value.length);
  }
  if (length === asset.bytes) return bytes.buffer;
  throw new RunnerFailure('assets-damaged', `${asset.path} has ${length} bytes instead of ${asset.bytes}`);
}

/** Fetches everything at once. Rejects with a `RunnerFailure`, and then stops fetching the rest. */
export async function downloadAssets(options: DownloadOptions): Promise<AssetBytes> {
  const { files, onProgress } = options;
  const total = Object.values<Asset>({ ...files }).reduce((sum, asset) => sum + asset.bytes, 0);
  const rest = new AbortController();
  let loaded = 0;
  const load = async (asset: Asset): Promise<ArrayBuffer> =>
    readBody(asset, await request(asset, options, rest.signal), (count) => {
      loaded += count;
      onProgress(Math.min(1, loaded / total));
    });
  try {
    const [worker, wasm, library, runtime] = await Promise.all([
      load(files.worker),
      load(files.wasm),
      load(files.library),
      load(files.runtime),
    ]);
    return { worker, wasm, library, runtime };
  } catch (error) {
    rest.abort();
    throw error;
  }
}
