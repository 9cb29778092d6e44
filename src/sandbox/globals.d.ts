/** What the worker's bundle adds to the types of Pyodide. */

/** The `info` of Pyodide's lock file, put in when the worker is bundled. */
declare const PYODIDE_LOCK_INFO: import('pyodide').LockfileInfo;

declare module 'pyodide/pyodide.asm.mjs' {
  const createPyodideModule: NonNullable<import('./boot-options.ts').LoadOptions['createPyodideModule']>;
  export default createPyodideModule;
}
