import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type AssetPiece, type DownloadOptions, downloadAssets, piecesOf } from './download-assets.ts';
import { FakeTimers, until } from './fake-sandbox.ts';
import type { InterpreterFiles } from './interpreter-assets.ts';

/** The one file that is unpacked on the page: 40 bytes, as they are served. */
const SNAPSHOT = gzipSync(new Uint8Array(40).fill(9));

const FILES: InterpreterFiles = {
  worker: { path: 'interpreter/worker.1.bin', bytes: 10 },
  wasm: { path: 'interpreter/wasm.1.bin', bytes: 70 },
  library: { path: 'interpreter/library.1.bin', bytes: 15 },
  runtime: { path: 'interpreter/runtime.1.bin', bytes: 5 },
  snapshot: { path: 'interpreter/snapshot.1.bin', bytes: SNAPSHOT.length },
};

/** A body that comes in chunks of at most so many bytes. */
function body(length: number, most = 20): ReadableStream<Uint8Array> {
  let rest = length;
  return new ReadableStream({
    pull(controller) {
      if (rest === 0) return controller.close();
      const size = Math.min(most, rest);
      rest -= size;
      controller.enqueue(new Uint8Array(size).fill(7));
    },
  });
}

type Answer = (signal: AbortSignal) => Promise<Response>;

/** A host on which everything is in order except what `wrong` answers. */
class Host {
  readonly requests: string[] = [];
  readonly aborted: string[] = [];
  readonly #wrong: Readonly<Record<string, Answer>>;

  constructor(wrong: Readonly<Record<string, Answer>> = {}) {
    this.#wrong = wrong;
  }

  readonly fetch = (input: URL | RequestInfo, options: RequestInit = {}): Promise<Response> => {
    const address = new URL(String(input));
    this.requests.push(`${address.href} ${options.cache}`);
    const name = Object.entries(FILES).find(([, file]) => address.pathname.endsWith(file.path));
    if (name === undefined) throw new Error(`Nobody may ask for ${address.href}.`);
    const signal = options.signal ?? new AbortController().signal;
    signal.addEventListener('abort', () => this.aborted.push(name[0]));
    const content = name[0] === 'snapshot' ? new Uint8Array(SNAPSHOT) : body(name[1].bytes);
    return this.#wrong[name[0]]?.(signal) ?? Promise.resolve(new Response(content));
  };
}

function optionsOf(host: Host, fractions: number[], pieces: AssetPiece[]): DownloadOptions {
  return {
    files: FILES,
    base: 'https://host/some/path/',
    afresh: false,
    onProgress: (fraction) => fractions.push(fraction),
    onPiece: (piece) => pieces.push(piece),
    fetch: host.fetch,
    timers: new FakeTimers(),
  };
}

function download(host: Host, afresh = false, fractions: number[] = [], pieces: AssetPiece[] = []) {
  return downloadAssets({ ...optionsOf(host, fractions, pieces), afresh });
}

describe('a download', () => {
  test('gives every file whole, and the snapshot unpacked', async () => {
    const bytes = await download(new Host());
    const lengths = Object.entries(bytes).map(([name, buffer]) => [name, buffer.byteLength]);
    expect(Object.fromEntries(lengths)).toEqual({
      worker: 10,
      wasm: 70,
      library: 15,
      runtime: 5,
      snapshot: 40,
    });
    expect(new Set(new Uint8Array(bytes.snapshot))).toEqual(new Set([9]));
    expect(new Set(new Uint8Array(bytes.wasm))).toEqual(new Set([7]));
  });

  test('hands every file over in pieces as it comes, of half a megabyte or more', async () => {
    const pieces: AssetPiece[] = [];
    const big = { path: 'interpreter/wasm.1.bin', bytes: 1_300_000 };
    const host = new Host({ wasm: async () => new Response(body(big.bytes, 200_000)) });
    const bytes = await downloadAssets({ ...optionsOf(host, [], pieces), files: { ...FILES, wasm: big } });
    const ofWasm = pieces.filter(({ file }) => file === 'wasm');
    expect(ofWasm.map((piece) => [piece.bytes.byteLength, piece.last])).toEqual([
      [600_000, false],
      [600_000, false],
      [100_000, true],
    ]);
    expect(await new Blob(ofWasm.map((piece) => piece.bytes)).arrayBuffer()).toEqual(bytes.wasm);
    expect(new Set(pieces.filter(({ last }) => last).map(({ file }) => file))).toEqual(
      new Set(Object.keys(FILES)),
    );
  });

  test('can be handed over again', async () => {
    const bytes = await download(new Host());
    const again = piecesOf(bytes);
    expect(again.map(({ file, last }) => [file, last])).toEqual(
      Object.keys(FILES).map((name) => [name, true]),
    );
    expect(again.every(({ file, bytes: copy }) => copy !== bytes[file])).toBe(true);
  });

  test('gives a snapshot up that does not come', async () => {
    const timers = new FakeTimers();
    const fractions: number[] = [];
    const hanging: Answer = async (signal) =>
      new Response(
        new ReadableStream({
          start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)),
        }),
      );
    const host = new Host({ snapshot: hanging });
    const waiting = downloadAssets({ ...optionsOf(host, fractions, []), timers });
    await until(() => (fractions.at(-1) ?? 0) >= 100 / (100 + SNAPSHOT.length));
    timers.pass(400);
    expect((await waiting).snapshot.byteLength).toBe(0);
  });

  test.each([
    ['is not there', async () => new Response('', { status: 404 })],
    ['breaks off', async () => new Response(body(12))],
    ['is damaged', async () => new Response(body(SNAPSHOT.length))],
    ['is cut off inside', async () => new Response(new Uint8Array(SNAPSHOT).fill(0, 20))],
  ])('goes on without a snapshot that %s', async (_name, answer) => {
    const pieces: AssetPiece[] = [];
    const bytes = await download(new Host({ snapshot: answer }), false, [], pieces);
    expect([bytes.snapshot.byteLength, bytes.wasm.byteLength]).toEqual([0, 70]);
    expect(pieces.filter(({ file }) => file === 'snapshot').at(-1)?.last).toBe(true);
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
    expect([...host.aborted].sort()).toEqual(Object.keys(FILES).sort());
  });
});
