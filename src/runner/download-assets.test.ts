import { describe, expect, test } from 'vitest';
import { downloadAssets } from './download-assets.ts';
import type { InterpreterFiles } from './interpreter-assets.ts';

const FILES: InterpreterFiles = {
  worker: { path: 'interpreter/worker.1.bin', bytes: 10 },
  wasm: { path: 'interpreter/wasm.1.bin', bytes: 70 },
  library: { path: 'interpreter/library.1.bin', bytes: 15 },
  runtime: { path: 'interpreter/runtime.1.bin', bytes: 5 },
};

/** A body that comes in pieces of at most twenty bytes. */
function body(length: number): ReadableStream<Uint8Array> {
  let rest = length;
  return new ReadableStream({
    pull(controller) {
      if (rest === 0) return controller.close();
      const size = Math.min(20, rest);
      rest -= size;
      controller.enqueue(new Uint8Array(size).fill(7));
    },
  });
}

/** A host on which everything is in order except what `wrong` answers. */
class Host {
  readonly requests: string[] = [];
  readonly aborted: string[] = [];
  readonly #wrong: Readonly<Record<string, () => Promise<Response>>>;

  constructor(wrong: Readonly<Record<string, () => Promise<Response>>> = {}) {
    this.#wrong = wrong;
  }

  readonly fetch = (input: URL | RequestInfo, options: RequestInit = {}): Promise<Response> => {
    const address = new URL(String(input));
    this.requests.push(`${address.href} ${options.cache}`);
    const name = Object.entries(FILES).find(([, file]) => address.pathname.endsWith(file.path));
    if (name === undefined) throw new Error(`Nobody may ask for ${address.href}.`);
    options.signal?.addEventListener('abort', () => this.aborted.push(name[0]));
    return this.#wrong[name[0]]?.() ?? Promise.resolve(new Response(body(name[1].bytes)));
  };
}

function download(host: Host, afresh = false, fractions: number[] = []) {
  const onProgress = (fraction: number) => fractions.push(fraction);
  return downloadAssets({
    files: FILES,
    base: 'https://host/some/path/',
    afresh,
    onProgress,
    fetch: host.fetch,
  });
}

describe('a download', () => {
  test('gives every file whole', async () => {
    const bytes = await download(new Host());
    const lengths = Object.entries(bytes).map(([name, buffer]) => [name, buffer.byteLength]);
    expect(Object.fromEntries(lengths)).toEqual({ worker: 10, wasm: 70, library: 15, runtime: 5 });
    expect(new Set(new Uint8Array(bytes.wasm))).toEqual(new Set([7]));
  });

  test('tells a fraction that only rises, up to one', async () => {
    const fractions: number[] = [];
    await download(new Host(), false, fractions);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
    expect(fractions.length).toBeGreaterThan(4);
  });

  test('asks below the base, through the cache or past it', async () => {
    const [usual, afresh] = [new Host(), new Host()];
    await download(usual);
    await download(afresh, true);
    expect(usual.requests).toContain('https://host/some/path/interpreter/wasm.1.bin default');
    expect(afresh.requests).toContain('https://host/some/path/interpreter/wasm.1.bin reload');
  });
});

describe('a download fails', () => {
  const broken = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.error(new TypeError('network error'));
    },
  });
  test.each([
    [
      'nobody answers',
      'assets-missing',
      /Failed to fetch/,
      () => Promise.reject(new TypeError('Failed to fetch')),
    ],
    ['the file is not there', 'assets-missing', /status 404/, async () => new Response('', { status: 404 })],
    ['it breaks off', 'assets-missing', /broke off: network error/, async () => new Response(broken)],
    ['it is too short', 'assets-damaged', /69 bytes instead of 70/, async () => new Response(body(69))],
    ['it is too long', 'assets-damaged', /71 bytes instead of 70/, async () => new Response(body(71))],
    ['it is empty', 'assets-damaged', /0 bytes instead of 70/, async () => new Response(null)],
  ])('when %s: %s', async (_name, reason, message, answer) => {
    const host = new Host({ wasm: answer });
    await expect(download(host)).rejects.toMatchObject({ reason, message: expect.stringMatching(message) });
    expect(host.aborted).toEqual(['worker', 'wasm', 'library', 'runtime']);
  });
});
