/** Boots an interpreter in a thread of its own and posts the snapshot of its memory: see make-snapshot.ts. */
import nodeCrypto from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { loadPyodide } from 'pyodide';
import { BOOT_OPTIONS, type LoadOptions, RUNTIME_ARCHIVE } from '../sandbox/boot-options.ts';
import { writeSnapshot } from '../sandbox/snapshot.ts';
import { defineStacks } from '../sandbox/stacks.ts';
import { standInUtc } from '../sandbox/stand-in-utc.ts';
import type { SnapshotIngredients } from './make-snapshot.ts';

/** Any moment, but always the same: files have dates, and dates would make each snapshot another. */
const MOMENT = Date.UTC(2025, 0, 1);

/** Imports what every run imports, and runs a program, since the first run of an interpreter prepares for all others. */
const IMPORT = `
import sys
sys.path.append("${RUNTIME_ARCHIVE}")
import virtual_loop.version
from virtual_loop.program import run_program
from virtual_loop.request import Request

run_program(Request(source="""
import asyncio
async def main():
    async with asyncio.timeout(1):
        await asyncio.gather(asyncio.sleep(0.1), asyncio.sleep(0))
    print("ready")
asyncio.run(main())
"""), lambda line: None)
del sys, virtual_loop, run_program, Request
`;

/**
 * Forgets what would differ next time or only takes space: chance, caches, and what is left in memory that was
 * freed. The archives' directories stay, which saves a program's first import the reading.
 */
const PREPARE = `
import gc, linecache, random, sys

sys.path.remove("")
sys.path_importer_cache.clear()
linecache.clearcache()
random.seed(0)
gc.collect()
# What was freed is taken once more, as zeros, which compress to nothing; more than there is would make memory grow.
wiped = [bytes(1 << 15) for _ in range(30)]
del wiped, gc, linecache, random, sys
`;

function beTheSameEachTime(): void {
  standInUtc();
  Date.now = () => MOMENT;
  performance.now = () => 0;
  // Where Pyodide takes chance from in Node.
  Reflect.set(nodeCrypto, 'randomFillSync', (target: Uint8Array) => target.fill(0));
}

function options(): LoadOptions {
  return {
    ...BOOT_OPTIONS,
    // Said, because Pyodide would look for it in a stack trace, which test runners rewrite.
    indexURL: dirname(createRequire(import.meta.url).resolve('pyodide/package.json')),
    // What it is in a browser; here it would be this file.
    _sysExecutable: './this.program',
  };
}

type CreateModule = NonNullable<LoadOptions['createPyodideModule']>;
type PyodideModule = Awaited<ReturnType<CreateModule>>;

class Enough extends Error {}

/** The memory of a module in which nothing has run: what a snapshot is restored in. */
async function freshMemory(createModule: CreateModule): Promise<Uint8Array> {
  let memory = new Uint8Array();
  const stopEarly: LoadOptions['createPyodideModule'] = async (settings) => {
    memory = (await createModule(settings)).HEAPU8.slice();
    throw new Enough();
  };
  await loadPyodide({
    ...options(),
    _loadSnapshot: new Uint8Array(16),
    createPyodideModule: stopEarly,
  }).catch((error: unknown) => {
    if (!(error instanceof Enough)) throw error;
  });
  return memory;
}

/** An interpreter as it is just before its first program. */
async function bootedModule(
  createModule: CreateModule,
  { library, runtime }: SnapshotIngredients,
): Promise<PyodideModule> {
  let taken: PyodideModule | null = null;
  const python = await loadPyodide({
    ...options(),
    _makeSnapshot: true,
    stdLibURL: library,
    createPyodideModule: async (settings) => {
      taken = await createModule(settings);
      return taken;
    },
  });
  python.FS.writeFile(RUNTIME_ARCHIVE, runtime);
  python.runPython(IMPORT);
  defineStacks(python);
  python.runPython(PREPARE);
  if (taken === null) throw new Error('Should never happen, because loading makes the module.');
  return taken;
}

/** What the interpreter would have to be given back beside its memory; the parser of snapshots says what it may be. */
function takeSnapshot(module: PyodideModule, fresh: Uint8Array): Uint8Array<ArrayBuffer> {
  const { API, HEAPU8 } = module;
  return writeSnapshot({
    build: API.config.BUILD_ID,
    fresh,
    booted: HEAPU8,
    state: API.serializeHiwireState(),
  });
}

async function make(ingredients: SnapshotIngredients): Promise<Uint8Array<ArrayBuffer>> {
  beTheSameEachTime();
  const { default: createModule }: { readonly default: CreateModule } = await import(
    pathToFileURL(ingredients.glue).href
  );
  const fresh = await freshMemory(createModule);
  return takeSnapshot(await bootedModule(createModule, ingredients), fresh);
}

const ingredients: SnapshotIngredients = workerData;
const snapshot = await make(ingredients);
parentPort?.postMessage(snapshot, [snapshot.buffer]);
