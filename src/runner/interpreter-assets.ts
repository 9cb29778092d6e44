/** What the page must fetch before an interpreter can boot: names and sizes, known when the site was built. */

import type { FileName } from '../protocol.ts';

/** One file, compressed by ourselves so that hosts that compress nothing serve it small. */
export interface Asset {
  /** Address relative to the site's base. */
  readonly path: string;
  /** Exact length of what is fetched; anything else is a damaged file. */
  readonly bytes: number;
}

/**
 * The files that an interpreter boots from; each name changes with its content, so they may be cached for ever.
 * `worker` is the classic worker script: Pyodide's glue with our bootstrap. `wasm` is the interpreter itself.
 * `library` is the standard library, `runtime` our own Python packages, `snapshot` the memory of an interpreter that
 * has booted: without the last one a worker only boots more slowly.
 */
export type InterpreterFiles = { readonly [Name in FileName]: Asset };

/** Everything that the page must know of the sandbox. */
export interface InterpreterAssets {
  readonly files: InterpreterFiles;
  /** Address of the frame's page relative to the site's base, with a query that changes with its content. */
  readonly frame: string;
}
