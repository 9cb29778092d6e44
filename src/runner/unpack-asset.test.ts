import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type AssetPiece, AssetUnpacker, unpackAsset } from './unpack-asset.ts';

const TEXT = new TextEncoder().encode('some bytes '.repeat(500));
const LONG = new Uint8Array(1_300_000).map((_zero, index) => index >> 3);

async function whole(pieces: readonly AssetPiece[]): Promise<Uint8Array> {
  return new Uint8Array(await new Blob(pieces.map(({ bytes }) => bytes)).arrayBuffer());
}

/** Adds the bytes in chunks of `size`. */
async function unpack(bytes: Uint8Array, size: number): Promise<readonly AssetPiece[]> {
  const pieces: AssetPiece[] = [];
  const unpacker = new AssetUnpacker('library', (piece) => pieces.push(piece));
  for (let start = 0; start < bytes.length; start += size)
    unpacker.add(new Uint8Array(bytes.subarray(start, start + size)));
  unpacker.end();
  await unpacker.finished;
  return pieces;
}

describe('a file that was compressed', () => {
  test.each([1, 7, 10_000])('is unpacked from chunks of %i bytes', async (size) => {
    const pieces = await unpack(gzipSync(TEXT), size);
    expect(pieces.map(({ file, last }) => [file, last])).toEqual([['library', true]]);
    expect(await whole(pieces)).toEqual(TEXT);
  });

  test('is handed over in pieces of half a megabyte or more, of which one is the last', async () => {
    const pieces = await unpack(gzipSync(LONG), 5_000);
    expect(pieces.map(({ last }) => last)).toEqual([false, false, true]);
    for (const { bytes } of pieces.slice(0, -1)) expect(bytes.byteLength).toBeGreaterThanOrEqual(512 * 1024);
    expect(await whole(pieces)).toEqual(LONG);
  });

  test('waits for its turn', async () => {
    const pieces: AssetPiece[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const unpacker = new AssetUnpacker('library', (piece) => pieces.push(piece), promise);
    unpacker.add(new Uint8Array(gzipSync(TEXT)));
    unpacker.end();
    await new Promise((next) => setImmediate(next));
    expect(pieces).toEqual([]);
    resolve();
    await unpacker.finished;
    expect(await whole(pieces)).toEqual(TEXT);
  });

  test('is unpacked when it is there already', async () => {
    const pieces: AssetPiece[] = [];
    await unpackAsset('wasm', new Uint8Array(gzipSync(LONG)).buffer, (piece) => pieces.push(piece));
    expect(await whole(pieces)).toEqual(LONG);
  });
});

describe('refused, and without a last piece, is', () => {
  test.each([
    ['what was not compressed', TEXT],
    ['a single byte', new Uint8Array([0x1f])],
    ['nothing', new Uint8Array()],
    ['what is cut off', gzipSync(TEXT).subarray(0, -10)],
    ['what was changed inside', gzipSync(TEXT).map((byte, index) => (index === 20 ? byte ^ 1 : byte))],
    [
      'what was changed in its sum',
      gzipSync(TEXT).map((byte, index, all) => (index === all.length - 8 ? byte ^ 1 : byte)),
    ],
  ])('%s', async (_name, bytes) => {
    const pieces: AssetPiece[] = [];
    const packed = new Uint8Array(bytes).buffer;
    await expect(unpackAsset('wasm', packed, (piece) => pieces.push(piece))).rejects.toThrow();
    expect(pieces.filter(({ last }) => last)).toEqual([]);
  });

  test('what is damaged at its beginning, whatever still comes of it', async () => {
    const unpacker = new AssetUnpacker('wasm', () => undefined);
    unpacker.add(new Uint8Array([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
    await expect(unpacker.finished).rejects.toThrow();
    expect(() => unpacker.add(new Uint8Array(10))).not.toThrow();
    expect(() => unpacker.end()).not.toThrow();
  });
});
