import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gunzip } from './gunzip.ts';

const TEXT = new TextEncoder().encode('some bytes '.repeat(500));

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

test('what was compressed is unpacked', async () => {
  expect(new Uint8Array(await gunzip(bufferOf(gzipSync(TEXT))))).toEqual(TEXT);
});

test.each([
  ['other bytes', TEXT],
  ['a single byte', new Uint8Array([0x1f])],
  ['nothing', new Uint8Array()],
])('%s are left as they are', async (_name, bytes) => {
  expect(new Uint8Array(await gunzip(bufferOf(bytes)))).toEqual(bytes);
});

test.each([
  ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 10)],
  [
    'changed inside',
    (bytes: Uint8Array) => bytes.map((byte, index) => (index === bytes.length - 6 ? byte ^ 1 : byte)),
  ],
])('what is %s is refused', async (_name, damage) => {
  await expect(gunzip(bufferOf(damage(gzipSync(TEXT))))).rejects.toThrow();
});
