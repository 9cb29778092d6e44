/** Loads Pyodide in Node, and puts its memory back between runs so that every run begins alike. */
import { fileURLToPath } from 'node:url';
import { loadPyodide, type PyodideAPI } from 'pyodide';
import { holdFiles, holdMounted, WRITABLE_FOLDERS } from './hold-files.ts';
import { provideStacks, type StackSwitcher } from './stacks.ts';

const RUNTIME_FOLDER = fileURLToPath(new URL('../runtime', import.meta.url));
const RUNTIME_MOUNT = '/lib/runtime';

/** The import by which the interpreter asks for more memory. */
const GROW_MEMORY = 'emscripten_resize_heap';

/** An interpreter whose memory can be held down and put back. */
export interface LoadedNodeInterpreter {
  readonly python: PyodideAPI;
  readonly stacks: StackSwitcher;
  /** From now on memory may not grow beyond `bytes`: growing fails as on a full machine. */
  limitMemory(bytes: number): void;
  /** Keeps a copy of the memory as it is now. */
  remember(): void;
  /**
   * Makes the memory as it was at `remember`: modules, heap, even addresses. Programs hold no objects of
   * JavaScript and end before `run` returns, so that nothing outside the memory refers to what was put back.
   */
  rewind(): void;
}

interface Taken {
  memory: WebAssembly.Memory | null;
}

/** Wraps `WebAssembly.instantiate` while Pyodide loads: takes its memory, and asks `allowed` before it grows. */
function takeMemory(taken: Taken, allowed: () => number): () => void {
  const instantiate = WebAssembly.instantiate;
  const wrapped = async (source: WebAssembly.Module | BufferSource, imports: WebAssembly.Imports = {}) => {
    const env = { ...imports['env'] };
    const grow = env[GROW_MEMORY];
    if (typeof grow === 'function') {
      env[GROW_MEMORY] = (bytes: number) => (bytes > allowed() ? 0 : Reflect.apply(grow, undefined, [bytes]));
    }
    const result: unknown = await Reflect.apply(instantiate, WebAssembly, [source, { ...imports, env }]);
    const instance =
      result instanceof WebAssembly.Instance ? result : Reflect.get(Object(result), 'instance');
    const memory =
      instance instanceof WebAssembly.Instance ? (instance.exports['memory'] ?? env['memory']) : undefined;
    if (memory instanceof WebAssembly.Memory && typeof grow === 'function') taken.memory = memory;
    return result;
  };
  Reflect.set(WebAssembly, 'instantiate', wrapped);
  return () => Reflect.set(WebAssembly, 'instantiate', instantiate);
}

/** Loads the interpreter with our packages importable. Rejects with whatever Pyodide fails with. */
export async function loadNodeInterpreter(): Promise<LoadedNodeInterpreter> {
  let limit = Number.POSITIVE_INFINITY;
  const taken: Taken = { memory: null };
  const restore = takeMemory(taken, () => limit);
  // Emscripten asks the host's Date where it stands; programs stand in UTC.
  process.env['TZ'] = 'UTC';
  const python = await loadPyodide({
    enableRunUntilComplete: false,
    // Hashes decide the order of sets; a program prints the same each time.
    env: { PYTHONHASHSEED: '0', HOME: '/home/pyodide' },
  }).finally(restore);
  python.mountNodeFS(RUNTIME_MOUNT, RUNTIME_FOLDER);
  python.runPython(`import sys; sys.path.append('${RUNTIME_MOUNT}'); sys.dont_write_bytecode = True`);
  holdFiles(python.FS);
  holdMounted(python.FS);
  let image: Uint8Array | null = null;
  return {
    python,
    stacks: provideStacks(python),
    limitMemory: (bytes) => {
      limit = bytes;
    },
    remember: () => {
      image = copyOf(memoryOf(taken));
    },
    rewind: () => {
      if (image === null) return;
      for (const folder of WRITABLE_FOLDERS) {
        python.FS.chmod(folder, 0o777);
        emptyFolder(python.FS, folder);
        // Python reads a folder that it imports from again when its time of change differs.
        python.FS.utime(folder, 0, 0);
      }
      putBack(memoryOf(taken), image);
    },
  };
}

/** Files are kept by JavaScript, not in the memory. */
function emptyFolder(files: PyodideAPI['FS'], folder: string): void {
  for (const name of files.readdir(folder).filter((entry: string) => entry !== '.' && entry !== '..')) {
    const path = `${folder}/${name}`;
    if (files.isDir(files.lstat(path).mode)) {
      files.chmod(path, 0o777);
      emptyFolder(files, path);
      files.rmdir(path);
    } else {
      files.unlink(path);
    }
  }
}

function memoryOf(taken: Taken): WebAssembly.Memory {
  if (taken.memory !== null) return taken.memory;
  throw new Error(`This Pyodide does not import ${GROW_MEMORY}; its memory cannot be limited or put back.`);
}

function copyOf(memory: WebAssembly.Memory): Uint8Array {
  return new Uint8Array(memory.buffer).slice();
}

/** Memory never shrinks; what a run grew beyond the image must read as zeros, as fresh memory does. */
function putBack(memory: WebAssembly.Memory, image: Uint8Array): void {
  const bytes = new Uint8Array(memory.buffer);
  bytes.set(image);
  bytes.fill(0, image.length);
}
