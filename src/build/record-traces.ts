/** `npm run record-traces`: writes the recorded traces with which both readers of traces are tested. */
import { loadNodeInterpreter } from '../sandbox/load-node-interpreter.ts';

const { python } = await loadNodeInterpreter();
python.runPython(
  'import sys; sys.path.insert(0, "/lib/runtime/tests"); import record_traces; record_traces.record()',
);
