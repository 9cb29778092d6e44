/** Reads the Python packages that are shipped: everything under src/runtime except its tests. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PythonFile } from './pack-python.ts';

const RUNTIME = new URL('../runtime/', import.meta.url);
const NOT_SHIPPED = ['tests', '__pycache__'];

function isShipped(path: string): boolean {
  return path.endsWith('.py') && !path.split('/').some((part) => NOT_SHIPPED.includes(part));
}

/** All shipped files, sorted by path. */
export async function readRuntimeFiles(): Promise<readonly PythonFile[]> {
  const names = await readdir(fileURLToPath(RUNTIME), { recursive: true });
  const paths = names.map((name) => name.replaceAll('\\', '/')).filter(isShipped);
  return Promise.all(
    paths.sort().map(async (path) => ({ path, bytes: await readFile(new URL(path, RUNTIME)) })),
  );
}
