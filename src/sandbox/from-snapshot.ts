/** Has `loadPyodide` take up the memory of an interpreter that has booted before, instead of booting. */
import type { LoadOptions } from './boot-options.ts';
import { readSnapshot } from './snapshot.ts';

type CreateModule = NonNullable<LoadOptions['createPyodideModule']>;
type PyodideModule = Awaited<ReturnType<CreateModule>>;
type PyodideState = ReturnType<PyodideModule['API']['restoreSnapshot']>;

/** Said to Pyodide so that it does not boot; what it is given instead is `restoreSnapshot`'s own business. */
const DO_NOT_BOOT = new Uint8Array(16);

function grow(module: PyodideModule, size: number): void {
  const growMemory: unknown = Reflect.get(module, 'growMemory');
  if (module.HEAPU8.length < size && typeof growMemory === 'function')
    Reflect.apply(growMemory, undefined, [size]);
}

/** What Pyodide keeps beside the memory: references to objects of JavaScript, of which ours has none but its own. */
function parseState(state: unknown): PyodideState {
  const { hiwireKeys, immortalKeys } = { ...Object(state) };
  if (JSON.stringify(hiwireKeys) === '[null]' && JSON.stringify(immortalKeys) === '[]')
    return { hiwireKeys: [null], immortalKeys: [] };
  throw new TypeError('The snapshot refers to objects that are not there.');
}

/**
 * The options that make `loadPyodide` use a snapshot. It then rejects if there is none (null), or one of another
 * build, or one that was made from another memory.
 */
export function fromSnapshot(
  createModule: CreateModule,
  snapshot: () => Promise<readonly ArrayBuffer[] | null>,
): Pick<LoadOptions, '_loadSnapshot' | 'createPyodideModule'> {
  return {
    _loadSnapshot: DO_NOT_BOOT,
    createPyodideModule: async (settings) => {
      const module = await createModule(settings);
      const pieces = await snapshot();
      // Pyodide's own function wants the whole memory, of which most is empty.
      module.API.restoreSnapshot = () => {
        if (pieces === null) throw new Error('There is no snapshot.');
        const { build, size, state, restore } = readSnapshot(pieces);
        if (build !== module.API.config.BUILD_ID)
          throw new Error(`The snapshot is of another build: ${build}`);
        grow(module, size);
        restore(module.HEAPU8);
        return parseState(state);
      };
      return module;
    },
  };
}
