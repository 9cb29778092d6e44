/** A version of everything that decides what a program prints: our Python, the interpreter, and what drives it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { version as pyodide } from 'pyodide';
import { readRuntimeFiles } from './read-runtime-files.ts';

/** The TypeScript that stands between Python and a recorded run. */
const DRIVERS = ['../sandbox/interpreter.ts', '../protocol.ts', '../trace/run-result.ts'];

/** Changes when a file of the runtime or the version of Pyodide does. */
export async function runtimeVersion(): Promise<string> {
  const hash = createHash('sha256').update(pyodide);
  for (const { path, bytes } of await readRuntimeFiles()) hash.update(path).update(bytes);
  for (const path of DRIVERS) hash.update(await readFile(new URL(path, import.meta.url)));
  return hash.digest('hex');
}
