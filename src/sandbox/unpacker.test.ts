import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readWhole, Unpacker } from './unpacker.ts';

const TEXT = new TextEncoder().encode('some bytes '.repeat(500));

/** Hands the bytes over in pieces of `size`. */
async function unpack(bytes: Uint8Array, size: number): Promise<Uint8Array> {
  const unpacker = new Unpacker();
  const whole = readWhole(unpacker);
  for (let start = 0; start < bytes.length || start === 0; start += size)
    unpacker.add(new Uint8Array(bytes.subarray(start, start + size)).buffer, start + size >= bytes.length);
  return new Uint8Array(await whole);
}

test.each([1, 7, 10_000])('what was compressed is unpacked from pieces of %i bytes', async (size) => {
  expect(await unpack(gzipSync(TEXT), size)).toEqual(TEXT);
});

test.each([
  ['other bytes', TEXT],
  ['a single byte', new Uint8Array([0x1f])],
  ['nothing', new Uint8Array()],
])('%s are refused', async (_name, bytes) => {
  await expect(unpack(bytes, 100)).rejects.toThrow();
});

test.each([
  ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 10)],
  [
    'changed inside',
    (bytes: Uint8Array) => bytes.map((byte, index) => (index === bytes.length - 6 ? byte ^ 1 : byte)),
  ],
])('what is %s is refused', async (_name, damage) => {
  await expect(unpack(damage(gzipSync(TEXT)), 20)).rejects.toThrow();
});

test('what still comes of a file that was refused is let go', async () => {
  const unpacker = new Unpacker();
  const whole = readWhole(unpacker);
  unpacker.add(new Uint8Array([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).buffer, false);
  await expect(whole).rejects.toThrow();
  expect(() => unpacker.add(new ArrayBuffer(10), true)).not.toThrow();
});
