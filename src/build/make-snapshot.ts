/** Makes the snapshot of an interpreter that has booted and has imported our packages. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What the thread is given. */
export interface SnapshotIngredients {
  /** Path of the library's archive. */
  readonly library: string;
  readonly runtime: Uint8Array;
  /** Path of the glue, as workers have it. */
  readonly glue: string;
}

/** Whatever a snapshot depends on beside its ingredients and Pyodide. */
const SOURCES = [
  './snapshot-worker.ts',
  '../sandbox/boot-options.ts',
  '../sandbox/snapshot.ts',
  '../sandbox/stacks.ts',
  '../sandbox/stand-in-utc.ts',
];

/** The code that makes snapshots; another one may make others. */
export function snapshotSources(): Promise<readonly Uint8Array[]> {
  return Promise.all(SOURCES.map((name) => readFile(new URL(name, import.meta.url))));
}

/** A thread, because the clock, the time zone and chance are held still while it is made. */
function runThread(ingredients: SnapshotIngredients): Promise<Uint8Array> {
  const thread = new Worker(new URL('./snapshot-worker.ts', import.meta.url), { workerData: ingredients });
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The snapshot was not made: exit status ${code}.`)));
  });
}

/** What is in memory once the two archives are there and a program could run; the same bytes each time. */
export async function makeSnapshot(
  library: Uint8Array,
  runtime: Uint8Array,
  glue: string,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'snapshot-'));
  try {
    const archive = join(folder, 'library.zip');
    await writeFile(archive, library);
    const module = join(folder, 'glue.mjs');
    await writeFile(module, glue);
    return await runThread({ library: archive, runtime, glue: module });
  } finally {
    await rm(folder, { recursive: true });
  }
}
