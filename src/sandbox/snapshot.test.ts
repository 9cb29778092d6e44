import { describe, expect, test } from 'vitest';
import { readSnapshot, writeSnapshot } from './snapshot.ts';

const PAGES = 8;

/** A memory of eight pages that holds `values` by their addresses. */
function memory(values: Readonly<Record<number, number>>): Uint8Array {
  const bytes = new Uint8Array(PAGES * 4096);
  for (const [address, value] of Object.entries(values)) bytes[Number(address)] = value;
  return bytes;
}

const FRESH = { 0: 1, 5000: 2, 20000: 3 };
const BOOTED = { 0: 1, 4096: 9, 9000: 8, 20000: 3, 32767: 7 };
const state = { hiwireKeys: [null] };
const file = () =>
  writeSnapshot({ build: 'build', fresh: memory(FRESH), booted: memory(BOOTED), state }).buffer;

describe('a snapshot', () => {
  test('makes a new memory as the booted one was', () => {
    const target = memory(FRESH);
    readSnapshot([file()]).restore(target);
    expect(target).toEqual(memory(BOOTED));
  });

  test.each([1, 7, 4096, 10_000])('that comes in pieces of %i bytes is read as one', (size) => {
    const whole = file();
    const pieces = Array.from({ length: Math.ceil(whole.byteLength / size) }, (_nothing, index) =>
      whole.slice(index * size, (index + 1) * size),
    );
    const target = memory(FRESH);
    readSnapshot(pieces).restore(target);
    expect(target).toEqual(memory(BOOTED));
  });

  test('tells what it belongs to', () => {
    expect(readSnapshot([file()])).toMatchObject({ build: 'build', size: PAGES * 4096, state });
  });

  test('holds only the pages that differ', () => {
    expect(file().byteLength).toBeLessThan(4 * 4096);
  });

  test.each([
    ['other where it would not be written', memory({ ...FRESH, 20001: 1 })],
    ['other at its very end', memory({ ...FRESH, 28000: 1 })],
    ['longer', new Uint8Array((PAGES + 1) * 4096)],
  ])('leaves a new memory alone that is %s', (_name, target) => {
    const before = target.slice();
    expect(() => readSnapshot([file()]).restore(target)).toThrow(/not like the one/);
    expect(target).toEqual(before);
  });

  test.each([
    ['nothing', new ArrayBuffer()],
    ['a page that a host sent instead', new TextEncoder().encode('<!doctype html><title>No</title>').buffer],
    ['a file of another format', new TextEncoder().encode('\x02\0\0\0\0\0\0\0{}').buffer],
  ])('is not read from %s', (_name, bytes) => {
    expect(() => readSnapshot([bytes])).toThrow();
  });
});
