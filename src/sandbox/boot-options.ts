/** How an interpreter is booted, wherever it is: a snapshot's memory holds the answers to these questions. */
import type { loadPyodide } from 'pyodide';

/** Where Pyodide itself puts the standard library. */
export const LIBRARY_ARCHIVE = '/lib/python314.zip';
/** Where the worker puts our packages; the compiled files carry it in their names. */
export const RUNTIME_ARCHIVE = '/lib/runtime.zip';

export const BOOT_OPTIONS = {
  enableRunUntilComplete: false,
  // Hashes decide the order of sets, the language how things are written: the same for every reader.
  env: { PYTHONHASHSEED: '0', LANG: 'C.UTF-8', HOME: '/home/pyodide' },
} as const;

/** What `loadPyodide` can be told. Pyodide marks the name it exports for this as deprecated, and has no other yet. */
export type LoadOptions = NonNullable<Parameters<typeof loadPyodide>[0]>;
