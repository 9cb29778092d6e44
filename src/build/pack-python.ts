/** Packs the standard library and our own Python packages, inside the interpreter that will read them. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { loadPyodide, type PyodideAPI } from 'pyodide';
import { LIBRARY_ARCHIVE, RUNTIME_ARCHIVE } from '../sandbox/boot-options.ts';
import { PRECOMPILED_MODULES } from './precompiled-modules.ts';

/** The Python half of this file. */
export const PACKER = new URL('pack_library.py', import.meta.url);

const WORKPLACE = '/packing';
const SOURCES = `${WORKPLACE}/sources`;
const TARGET = `${WORKPLACE}/target.zip`;

/** A Python source file: its path below the packages' root, with `/`, and its bytes. */
export interface PythonFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Runs one call of the packer with arguments that are valid as JSON and as Python, and takes the archive. */
function pack(python: PyodideAPI, call: string, args: readonly (string | readonly string[])[]): Uint8Array {
  python.runPython(`import pack_library\npack_library.${call}(*${JSON.stringify(args)})`);
  return python.FS.readFile(TARGET);
}

async function startPacker(): Promise<PyodideAPI> {
  const python = await loadPyodide({
    // Said, because Pyodide would look for it in a stack trace, which test runners rewrite.
    indexURL: dirname(createRequire(import.meta.url).resolve('pyodide/package.json')),
    enableRunUntilComplete: false,
    env: { PYTHONHASHSEED: '0' },
  });
  python.FS.mkdirTree(SOURCES);
  python.FS.writeFile(`${WORKPLACE}/pack_library.py`, await readFile(PACKER));
  python.runPython(`import sys\nsys.path.insert(0, ${JSON.stringify(WORKPLACE)})`);
  return python;
}

function writeSources(python: PyodideAPI, files: readonly PythonFile[]): void {
  for (const { path, bytes } of files) {
    const target = `${SOURCES}/${path}`;
    python.FS.mkdirTree(target.slice(0, target.lastIndexOf('/')));
    python.FS.writeFile(target, bytes);
  }
}

/** The standard library as a zip archive whose members are compressed; some four seconds, the same bytes each time. */
export async function packLibrary(): Promise<Uint8Array> {
  return pack(await startPacker(), 'pack_library', [LIBRARY_ARCHIVE, TARGET, PRECOMPILED_MODULES]);
}

/** Our own packages as a stored zip archive of compiled files; the same bytes each time. */
export async function packRuntime(files: readonly PythonFile[]): Promise<Uint8Array> {
  const python = await startPacker();
  writeSources(python, files);
  return pack(python, 'pack_runtime', [SOURCES, RUNTIME_ARCHIVE, TARGET]);
}
