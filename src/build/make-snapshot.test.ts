import { describe, expect, test } from 'vitest';
import { readSnapshot } from '../sandbox/snapshot.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { packLibrary, packRuntime } from './pack-python.ts';
import { readGlue } from './read-glue.ts';
import { readRuntimeFiles } from './read-runtime-files.ts';

const SLOW = 120_000;

describe('a snapshot of a booted interpreter', () => {
  test(
    'is the same each time, and needs no more memory than a new interpreter has',
    async () => {
      const files = await readRuntimeFiles();
      const [library, runtime, glue] = await Promise.all([packLibrary(), packRuntime(files), readGlue()]);
      const first = await makeSnapshot(library, runtime, glue);
      expect(Buffer.compare(await makeSnapshot(library, runtime, glue), first)).toBe(0);
      // 30 MiB; growing while it is restored would be allowed, but would count against every program.
      expect(readSnapshot([new Uint8Array(first).buffer]).size).toBe(30 * 1024 * 1024);
    },
    SLOW,
  );

  test('is not made from something else', async () => {
    const nothing = new Uint8Array([1, 2, 3]);
    await expect(makeSnapshot(nothing, nothing, await readGlue())).rejects.toThrow();
  });
});
