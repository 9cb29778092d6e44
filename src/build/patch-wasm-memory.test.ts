import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { memoryLimits, patchWasmMemory } from './patch-wasm-memory.ts';

const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
/** One exported memory of 1 to 128 pages; the maximum takes two bytes. */
const SMALL = new Uint8Array([...HEADER, 5, 5, 1, 1, 1, 0x80, 1, 7, 5, 1, 1, 0x6d, 2, 0]);
const WITHOUT_MAXIMUM = new Uint8Array([...HEADER, 5, 3, 1, 0, 1]);

function memoryOf(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Memory {
  const { m } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
  if (m instanceof WebAssembly.Memory) return m;
  throw new Error('The binary exports no memory.');
}

describe('a patched binary', () => {
  test('grows up to its new maximum and no further', () => {
    const memory = memoryOf(patchWasmMemory(SMALL, 3));
    expect(memory.grow(2)).toBe(1);
    expect(() => memory.grow(1)).toThrow(RangeError);
  });

  test('is a copy of the same length; the original still grows', () => {
    expect(patchWasmMemory(SMALL, 3).length).toBe(SMALL.length);
    expect(memoryOf(SMALL).grow(100)).toBe(1);
  });
});

test('the interpreter that is shipped can be held to 512 MiB', async () => {
  const wasm = await readFile(fileURLToPath(import.meta.resolve('pyodide/pyodide.asm.wasm')));
  expect(memoryLimits(patchWasmMemory(wasm, 8192))).toEqual({ minimum: 480, maximum: 8192 });
});

test.each([
  ['no maximum to lower', WITHOUT_MAXIMUM, 2, /must have a maximum/],
  ['no memory section', new Uint8Array(HEADER), 2, /declares no memory/],
  ['a maximum below the minimum', SMALL, 0, /not between 1 and 128/],
  ['a maximum above what there was', SMALL, 129, /not between 1 and 128/],
  ['bytes that end too soon', SMALL.subarray(0, 12), 2, /middle of a number/],
])('%s is refused', (_name, bytes, maximum, message) => {
  expect(() => patchWasmMemory(bytes, maximum)).toThrow(message);
});
