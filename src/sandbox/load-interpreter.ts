/** Loads Pyodide in a worker that has no network, from bytes it was given. */
import { loadPyodide, type PyodideAPI } from 'pyodide';
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import type { BootMessage } from '../protocol.ts';

/** Pyodide only knows addresses; nothing is ever fetched from this one. */
const NOWHERE = 'https://pyodide.invalid/';
const RUNTIME_ARCHIVE = '/lib/runtime.zip';

/** An interpreter, and the way to hold its memory down. */
export interface LoadedInterpreter {
  readonly python: PyodideAPI;
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
 * the real one stays blocked by the frame's policy.
 */
function serveFromMemory(boot: BootMessage, mayGrow: (bytes: number) => boolean): () => void {
  const { instantiate, instantiateStreaming } = WebAssembly;
  self.fetch = (address) =>
    Promise.resolve(new Response(String(address).endsWith('.zip') ? boot.library : null));
  WebAssembly.instantiateStreaming = async (_response, imports = {}) => {
    const grow = growFunction(imports);
    const env = {
      ...imports['env'],
      [GROW_MEMORY]: (bytes: number) => (mayGrow(bytes) ? grow(bytes) : 0),
    };
    const instance = await instantiate(boot.module, { ...imports, env });
    return { instance, module: boot.module };
  };
  return () => {
    Reflect.deleteProperty(self, 'fetch');
    WebAssembly.instantiateStreaming = instantiateStreaming;
  };
}

/** Loads the interpreter and makes our packages importable. Rejects with whatever Pyodide fails with. */
export async function loadInterpreter(boot: BootMessage): Promise<LoadedInterpreter> {
  let limit = Number.POSITIVE_INFINITY;
  let refused = false;
  const restore = serveFromMemory(boot, (bytes) => {
    refused ||= bytes > limit;
    return bytes <= limit;
  });
  try {
    const python = await loadPyodide({
      indexURL: NOWHERE,
      packageBaseUrl: NOWHERE,
      lockFileContents: { info: PYODIDE_LOCK_INFO, packages: {} },
      enableRunUntilComplete: false,
      // Hashes decide the order of sets, the language how things are written: the same for every reader.
      env: { PYTHONHASHSEED: '0', LANG: 'C.UTF-8' },
      createPyodideModule,
    });
    python.FS.writeFile(RUNTIME_ARCHIVE, new Uint8Array(boot.runtime));
    python.runPython(`import sys; sys.path.append('${RUNTIME_ARCHIVE}')`);
    return {
      python,
      limitMemory: (bytes) => {
        limit = bytes;
        refused = false;
      },
      memoryRefused: () => refused,
    };
  } finally {
    restore();
  }
}
