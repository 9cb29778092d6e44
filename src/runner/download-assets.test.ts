import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { FILE_NAMES, type FileName } from '../protocol.ts';
import { type DownloadOptions, downloadAssets, unpackAgain } from './download-assets.ts';
import { FakeTimers } from './fake-sandbox.ts';
import type { Asset, InterpreterFiles } from './interpreter-assets.ts';
import type { AssetPiece } from './unpack-asset.ts';

/** Files as they are served: the content of each is so many bytes of a value of its own. */
const CONTENT = {
  worker: [10, 1],
  wasm: [1_300_000, 2],
  library: [15, 3],
  runtime: [5, 4],
  snapshot: [40, 9],
};
const PACKED: Readonly<Record<FileName, Uint8Array<ArrayBuffer>>> = {
  worker: packed('worker'),
  wasm: packed('wasm'),
  library: packed('library'),
  runtime: packed('runtime'),
  snapshot: packed('snapshot'),
};

function packed(name: FileName): Uint8Array<ArrayBuffer> {
  const [length = 0, value = 0] = CONTENT[name];
  return new Uint8Array(gzipSync(new Uint8Array(length).fill(value)));
}

const asset = (name: FileName): Asset => ({
  path: `interpreter/${name}.1.bin`,
  bytes: PACKED[name].length,
});
const FILES: InterpreterFiles = {
  worker: asset('worker'),
  wasm: asset('wasm'),
  library: asset('library'),
  runtime: asset('runtime'),
  snapshot: asset('snapshot'),
};

/** A body that comes in chunks of at most so many bytes. */
function body(bytes: Uint8Array<ArrayBuffer>, most = 20): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at === bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + most));
      at = Math.min(at + most, bytes.length);
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
    const name = FILE_NAMES.find((file) => address.pathname.endsWith(FILES[file].path));
    if (name === undefined) throw new Error(`Nobody may ask for ${address.href}.`);
    const signal = options.signal ?? new AbortController().signal;
    signal.addEventListener('abort', () => this.aborted.push(name));
    return this.#wrong[name]?.(signal) ?? Promise.resolve(new Response(body(PACKED[name])));
  };
}

function optionsOf(host: Host, fractions: number[], pieces: AssetPiece[]): DownloadOptions {
  return {
    files: FILES,
    base: 'https://host/some/path/',
    afresh: false,
    onProgress: (fraction) => fractions.push(fraction),
    onPiece: (piece) => pieces.push(piece),
    listening: Promise.resolve(),
    fetch: host.fetch,
    timers: new FakeTimers(),
  };
}

function download(host: Host, afresh = false, fractions: number[] = [], pieces: AssetPiece[] = []) {
  return downloadAssets({ ...optionsOf(host, fractions, pieces), afresh });
}

/** What was handed over; `until` waits for it however long unpacking takes. */
class Pieces extends Array<AssetPiece> {
  #check = (): void => undefined;

  override push(...pieces: readonly AssetPiece[]): number {
    const length = super.push(...pieces);
    this.#check();
    return length;
  }

  until(holds: (pieces: readonly AssetPiece[]) => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#check = () => {
        if (holds(this)) resolve();
      };
      this.#check();
    });
  }
}

/** How many bytes of which value each file was handed over with, and how many last pieces. */
async function handedOver(pieces: readonly AssetPiece[]): Promise<unknown> {
  const files = FILE_NAMES.map(async (name) => {
    const ofFile = pieces.filter(({ file }) => file === name);
    const bytes = new Uint8Array(await new Blob(ofFile.map((piece) => piece.bytes)).arrayBuffer());
    expect(ofFile.filter(({ last }) => last)).toEqual(ofFile.slice(-1));
    return [name, [bytes.length, ...new Set(bytes)]];
  });
  return Object.fromEntries(await Promise.all(files));
}

describe('a download', () => {
  test('hands every file over unpacked, and keeps it as it was served', async () => {
    const pieces: AssetPiece[] = [];
    const bytes = await download(new Host(), false, [], pieces);
    expect(await handedOver(pieces)).toEqual(CONTENT);
    for (const name of FILE_NAMES) expect(new Uint8Array(bytes[name])).toEqual(PACKED[name]);
  });

  test('asks for the archives when the interpreter has come, and hands that over before the snapshot', async () => {
    const pieces: AssetPiece[] = [];
    const host = new Host();
    await download(host, false, [], pieces);
    const asked = host.requests.map((request) => /interpreter\/(\w+)/.exec(request)?.[1]);
    expect(asked).toEqual(['worker', 'wasm', 'snapshot', 'library', 'runtime']);
    const order = pieces.filter(({ last }) => last).map(({ file }) => file);
    expect(order.indexOf('snapshot')).toBeGreaterThan(order.indexOf('wasm'));
  });

  test('hands over nothing but the worker to a frame that does not listen yet', async () => {
    const pieces = new Pieces();
    const { promise, resolve } = Promise.withResolvers<void>();
    const waiting = downloadAssets({ ...optionsOf(new Host(), [], pieces), listening: promise });
    await pieces.until(({ length }) => length > 0);
    expect(pieces.map(({ file }) => file)).toEqual(['worker']);
    resolve();
    await waiting;
    expect(await handedOver(pieces)).toEqual(CONTENT);
  });

  test('can be handed over again, with a snapshot and without', async () => {
    const bytes = await download(new Host());
    const [again, without]: [AssetPiece[], AssetPiece[]] = [[], []];
    await unpackAgain(bytes, (piece) => again.push(piece));
    await unpackAgain({ ...bytes, snapshot: new ArrayBuffer() }, (piece) => without.push(piece));
    expect(await handedOver(again)).toEqual(CONTENT);
    expect(await handedOver(without)).toEqual({ ...CONTENT, snapshot: [0] });
  });

  test('gives a snapshot up that does not come', async () => {
    const timers = new FakeTimers();
    const pieces = new Pieces();
    const hanging: Answer = async (signal) =>
      new Response(
        new ReadableStream({
          start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)),
        }),
      );
    const host = new Host({ snapshot: hanging });
    const waiting = downloadAssets({ ...optionsOf(host, [], pieces), timers });
    await pieces.until((all) => all.filter(({ last }) => last).length === 4);
    // What follows the last piece is done by the next turn.
    await new Promise((resolve) => setImmediate(resolve));
    timers.pass(400);
    expect((await waiting).snapshot.byteLength).toBe(0);
  });

  test.each([
    ['is not there', async () => new Response('', { status: 404 })],
    ['breaks off', async () => new Response(body(PACKED.snapshot.slice(0, 12)))],
    ['is damaged', async () => new Response(body(PACKED.snapshot.map((byte) => byte ^ 1)))],
    ['is cut off inside', async () => new Response(PACKED.snapshot.slice().fill(0, 20))],
  ])('goes on without a snapshot that %s', async (_name, answer) => {
    const pieces: AssetPiece[] = [];
    const bytes = await download(new Host({ snapshot: answer }), false, [], pieces);
    expect([bytes.snapshot.byteLength, bytes.wasm.byteLength]).toEqual([0, PACKED.wasm.length]);
    const told = pieces.filter(({ file }) => file === 'snapshot').at(-1);
    expect([told?.last, told?.bytes.byteLength]).toEqual([true, 0]);
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
    [
      'it is too short',
      'assets-damaged',
      / bytes instead of /,
      async () => new Response(body(PACKED.wasm.slice(1))),
    ],
    [
      'it is too long',
      'assets-damaged',
      / bytes instead of /,
      async () => new Response(body(new Uint8Array(PACKED.wasm.length + 1))),
    ],
    ['it is empty', 'assets-damaged', / 0 bytes instead of /, async () => new Response(null)],
    [
      'it is damaged',
      'assets-damaged',
      /cannot be unpacked/,
      async () => new Response(body(PACKED.wasm.map((byte) => byte ^ 1))),
    ],
  ])('when %s: %s', async (_name, reason, message, answer) => {
    const host = new Host({ wasm: answer });
    await expect(download(host)).rejects.toMatchObject({ reason, message: expect.stringMatching(message) });
    expect([...host.aborted].sort()).toEqual(['snapshot', 'wasm', 'worker']);
  });
});
