/** Makes the files that an interpreter boots from, under names that change with their content. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import type { FileName } from '../protocol.ts';
import type { Asset, InterpreterFiles } from '../runner/interpreter-assets.ts';
import { bundleWorker } from './bundle-scripts.ts';
import { makeSnapshot, snapshotSources } from './make-snapshot.ts';
import { PACKER, type PythonFile, packLibrary, packRuntime } from './pack-python.ts';
import { patchWasmMemory } from './patch-wasm-memory.ts';
import { PRECOMPILED_MODULES } from './precompiled-modules.ts';
import { readGlue } from './read-glue.ts';
import { readRuntimeFiles } from './read-runtime-files.ts';

/** The most memory that an interpreter can ever have, whatever a run's own limit: 512 MiB in pages of 64 KiB. */
const MEMORY_PAGES = 8192;
/** An archive whose members are compressed already; gzip then only shows whether it was damaged. */
const UNCOMPRESSED = constants.Z_NO_COMPRESSION;
/** The folder below the site's base. */
const FOLDER = 'interpreter';

const gunzipped = promisify(gunzip);
const gzipped = async (
  bytes: Promise<Uint8Array> | Uint8Array | string,
  level: number = constants.Z_BEST_COMPRESSION,
): Promise<Uint8Array> => promisify(gzip)(await bytes, { level });
const { resolve } = createRequire(import.meta.url);

/** Where things are read and written; all paths absolute. */
export interface AssetFolders {
  /** What was made before is kept here, by the hash of what it was made from. */
  readonly cache: string;
  /** The site's folder of static files. */
  readonly public: string;
}

function hash(...parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex').slice(0, 16);
}

/** Replaces the file at once, because other processes may be reading the folder. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const partial = `${file}.${process.pid}.partial`;
  await writeFile(partial, bytes);
  await rename(partial, file);
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}

/** What `make` makes, unless the same was made before from what `key` is the hash of. */
async function cached(
  folders: AssetFolders,
  name: string,
  key: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const file = join(folders.cache, `${name}.${key}.bin`);
  const before = await readIfThere(file);
  if (before !== null) return before;
  const made = await make();
  await writeWhole(file, made);
  return made;
}

async function publish(folders: AssetFolders, name: string, bytes: Uint8Array): Promise<Asset> {
  const path = `${FOLDER}/${name}.${hash(bytes)}.bin`;
  const target = join(folders.public, path);
  const there = await readIfThere(target);
  if (there?.length !== bytes.length) await writeWhole(target, bytes);
  return { path, bytes: bytes.length };
}

async function removeOthers(folders: AssetFolders, files: InterpreterFiles): Promise<void> {
  const kept = Object.values<Asset>({ ...files }).map((asset) => asset.path);
  for (const name of await readdir(join(folders.public, FOLDER)))
    if (!kept.includes(`${FOLDER}/${name}`) && name.endsWith('.bin'))
      await rm(join(folders.public, FOLDER, name), { force: true });
}

/** What the files are made from. */
interface Sources {
  readonly wasm: Uint8Array;
  readonly glue: string;
  readonly stockLibrary: Uint8Array;
  readonly packer: Uint8Array;
  readonly runtime: readonly PythonFile[];
  readonly script: string;
}

async function readSources(): Promise<Sources> {
  return {
    wasm: await readFile(resolve('pyodide/pyodide.asm.wasm')),
    glue: await readGlue(),
    stockLibrary: await readFile(resolve('pyodide/python_stdlib.zip')),
    packer: await readFile(PACKER),
    runtime: await readRuntimeFiles(),
    script: await bundleWorker(),
  };
}

type Made = Readonly<Record<FileName, Uint8Array>>;

/** Each file with the hash of all that it depends on; compiled Python depends on the interpreter. */
async function make(folders: AssetFolders, sources: Sources): Promise<Made> {
  const { wasm, glue, stockLibrary, packer, runtime, script } = sources;
  const libraryKey = hash(wasm, packer, stockLibrary, PRECOMPILED_MODULES.join(' '));
  const runtimeKey = hash(wasm, packer, ...runtime.flatMap(({ path, bytes }) => [path, bytes]));
  const [workerFile, wasmFile, library, runtimeFile] = await Promise.all([
    cached(folders, 'worker', hash(script), () => gzipped(script)),
    cached(folders, 'wasm', hash(wasm, String(MEMORY_PAGES)), () =>
      gzipped(patchWasmMemory(wasm, MEMORY_PAGES)),
    ),
    cached(folders, 'library', libraryKey, () => gzipped(packLibrary(), UNCOMPRESSED)),
    cached(folders, 'runtime', runtimeKey, () => gzipped(packRuntime(runtime))),
  ]);
  const snapshotKey = hash(wasm, glue, library, runtimeFile, ...(await snapshotSources()));
  const snapshot = await cached(folders, 'snapshot', snapshotKey, async () =>
    gzipped(makeSnapshot(await gunzipped(library), await gunzipped(runtimeFile), glue)),
  );
  return { worker: workerFile, wasm: wasmFile, library, runtime: runtimeFile, snapshot };
}

/**
 * Makes whatever is not there yet and returns the names; some ten seconds the first time, well below one after
 * that. Another Pyodide, another runtime or another list of modules gives other files by itself.
 */
export async function buildInterpreterFiles(folders: AssetFolders): Promise<InterpreterFiles> {
  await mkdir(folders.cache, { recursive: true });
  await mkdir(join(folders.public, FOLDER), { recursive: true });
  const made = await make(folders, await readSources());
  const files: InterpreterFiles = {
    worker: await publish(folders, 'worker', made.worker),
    wasm: await publish(folders, 'wasm', made.wasm),
    library: await publish(folders, 'library', made.library),
    runtime: await publish(folders, 'runtime', made.runtime),
    snapshot: await publish(folders, 'snapshot', made.snapshot),
  };
  await removeOthers(folders, files);
  return files;
}
