/** Loads Pyodide in a worker that has no network, from bytes it was given. */
import { loadPyodide, type PyodideAPI } from 'pyodide';
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import type { FilesMessage } from '../protocol.ts';
import { BOOT_OPTIONS, LIBRARY_ARCHIVE, RUNTIME_ARCHIVE } from './boot-options.ts';
import { fromSnapshot } from './from-snapshot.ts';
import { holdFiles } from './hold-files.ts';
import { provideStacks, type StackSwitcher } from './stacks.ts';

/** Pyodide only knows addresses; nothing is ever fetched from this one. */
const NOWHERE = 'https://pyodide.invalid/';

export type BootFiles = Pick<FilesMessage, 'library' | 'runtime' | 'snapshot'>;

/** What an interpreter boots from; may still be on its way. */
export interface BootParts {
  readonly module: Promise<WebAssembly.Module>;
  readonly files: Promise<BootFiles>;
}

/** An interpreter, and the way to hold its memory down. */
export interface LoadedInterpreter {
  readonly python: PyodideAPI;
  readonly stacks: StackSwitcher;
  /** From now on the interpreter's memory may not grow beyond `bytes`: growing fails as on a full machine. */
  limitMemory(bytes: number): void;
  /** Whether memory was asked for and refused since `limitMemory`. */
  memoryRefused(): boolean;
}

/** The import by which the interpreter asks for more memory, wrapped by `limitMemory`. */
const GROW_MEMORY = 'emscripten_resize_heap';

function growFunction(imports: WebAssembly.Imports): (bytes: number) => unknown {
  const grow = imports['env']?.[GROW_MEMORY];
  if (typeof grow === 'function') return (bytes) => Reflect.apply(grow, undefined, [bytes]);
  throw new Error(`This Pyodide does not import ${GROW_MEMORY}; its memory cannot be limited.`);
}

/**
 * Answers the two requests that Pyodide makes while it loads. `fetch` is restored by removing ours again;
 * the real one stays blocked by the frame's policy. The library is written by `addFiles`, before anything is
 * imported from it; a boot from the beginning needs it at once.
 */
function serveFromMemory(
  module: Promise<WebAssembly.Module>,
  library: Promise<ArrayBuffer> | null,
  mayGrow: (bytes: number) => boolean,
): () => void {
  const { instantiate, instantiateStreaming } = WebAssembly;
  self.fetch = async (address) =>
    new Response(String(address).endsWith('.zip') && library !== null ? await library : null);
  WebAssembly.instantiateStreaming = async (_response, imports = {}) => {
    const grow = growFunction(imports);
    const env = {
      ...imports['env'],
      [GROW_MEMORY]: (bytes: number) => (mayGrow(bytes) ? grow(bytes) : 0),
    };
    const compiled = await module;
    const instance = await instantiate(compiled, { ...imports, env });
    return { instance, module: compiled };
  };
  return () => {
    Reflect.deleteProperty(self, 'fetch');
    WebAssembly.instantiateStreaming = instantiateStreaming;
  };
}

/** The limit that can be set on the memory of one worker. */
class MemoryLimit {
  #limit = Number.POSITIVE_INFINITY;
  #refused = false;

  readonly mayGrow = (bytes: number): boolean => {
    this.#refused ||= bytes > this.#limit;
    return bytes <= this.#limit;
  };

  set(bytes: number): void {
    this.#limit = bytes;
    this.#refused = false;
  }

  get refused(): boolean {
    return this.#refused;
  }
}

/** Restores the snapshot in an interpreter that has not begun. Rejects if there is none that fits. */
async function bootFromSnapshot({ module, files }: BootParts, limit: MemoryLimit): Promise<PyodideAPI> {
  const restore = serveFromMemory(module, null, limit.mayGrow);
  try {
    const python = await loadPyodide({
      ...loadOptions(),
      ...fromSnapshot(createPyodideModule, async () => (await files).snapshot),
    });
    const { library, runtime } = await files;
    python.FS.writeFile(LIBRARY_ARCHIVE, new Uint8Array(library));
    python.FS.writeFile(RUNTIME_ARCHIVE, new Uint8Array(runtime));
    return python;
  } finally {
    restore();
  }
}

async function bootFromBeginning({ module, files }: BootParts, limit: MemoryLimit): Promise<PyodideAPI> {
  const library = files.then((all) => all.library);
  const restore = serveFromMemory(module, library, limit.mayGrow);
  try {
    const python = await loadPyodide({ ...loadOptions(), createPyodideModule });
    python.FS.writeFile(RUNTIME_ARCHIVE, new Uint8Array((await files).runtime));
    python.runPython(`import sys; sys.path.append('${RUNTIME_ARCHIVE}')`);
    return python;
  } finally {
    restore();
  }
}

function loadOptions() {
  return {
    ...BOOT_OPTIONS,
    indexURL: NOWHERE,
    packageBaseUrl: NOWHERE,
    lockFileContents: { info: PYODIDE_LOCK_INFO, packages: {} },
  };
}

/**
 * Loads the interpreter and makes our packages importable. Whatever keeps the snapshot from being used, the
 * interpreter boots from the beginning instead, which takes longer. Rejects with whatever Pyodide fails with then.
 */
export async function loadInterpreter(parts: BootParts): Promise<LoadedInterpreter> {
  const limit = new MemoryLimit();
  const python = await bootFromSnapshot(parts, limit).catch((error: unknown) => {
    console.warn('Booting without the snapshot:', error);
    return bootFromBeginning(parts, limit);
  });
  holdFiles(python.FS);
  return {
    python,
    stacks: provideStacks(python),
    limitMemory: (bytes) => limit.set(bytes),
    memoryRefused: () => limit.refused,
  };
}
