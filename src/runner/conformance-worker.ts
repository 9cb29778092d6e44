/** One fresh interpreter that runs one module of CPython's own tests, and tells of each test. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PyCallable } from 'pyodide/ffi';
import { loadNodeInterpreter } from '../sandbox/load-node-interpreter.ts';

/** What the worker is asked to do. */
export interface ConformanceWork {
  /** The folder that holds the package `test`. */
  readonly library: string;
  readonly module: string;
  /** Tests that are over, with any outcome. */
  readonly done: readonly string[];
  /** Where a number is written to interrupt the test that runs. */
  readonly interrupt: SharedArrayBuffer;
}

/** Where the interpreter lets folders be made. */
const LIBRARY_MOUNT = '/home/pyodide/cpython';

const START = `
import sys
sys.path.insert(0, '/lib/runtime/tests')
import conformance

def start(folder, name, done, report):
    conformance.run_module(folder, name, done.split(), report)

start
`;

const { library, module, done, interrupt }: ConformanceWork = workerData;
const { python, stacks } = await loadNodeInterpreter();
python.setStdout({ batched: () => undefined });
python.setStderr({ batched: () => undefined });
python.mountNodeFS(LIBRARY_MOUNT, library);
python.setInterruptBuffer(new Uint8Array(interrupt));
const start: PyCallable = python.runPython(START);
const report = (id: string, outcome: string, text: string) => parentPort?.postMessage({ id, outcome, text });
// Told as an error of the worker when the interpreter breaks down.
await stacks.call(start, LIBRARY_MOUNT, module, done.join(' '), report);
parentPort?.postMessage(null);
