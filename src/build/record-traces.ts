/** `npm run record-traces`: writes the recorded traces with which both readers of traces are tested. */
import type { PyCallable } from 'pyodide/ffi';
import { loadNodeInterpreter } from '../sandbox/load-node-interpreter.ts';

const { python, stacks } = await loadNodeInterpreter();
const record: PyCallable = python.runPython(
  'import sys; sys.path.insert(0, "/lib/runtime/tests"); import record_traces; record_traces.record',
);
await stacks.call(record);
