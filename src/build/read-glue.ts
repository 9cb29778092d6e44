/** Reads Pyodide's glue, and takes from it what is never used here. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { trimGlue } from './trim-glue.ts';

const { resolve } = createRequire(import.meta.url);

const read = (name: string): Promise<string> => readFile(resolve(`pyodide/${name}`), 'utf8');

/** As text: a module that exports the function that makes an interpreter's module. */
export async function readGlue(): Promise<string> {
  const [glue, loader] = await Promise.all([read('pyodide.asm.mjs'), read('pyodide.mjs')]);
  return trimGlue(glue, [loader]);
}
