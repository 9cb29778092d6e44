/** The interpreter: runs programs through our Python runtime, in any host that has Pyodide. */
import type { PyodideAPI } from 'pyodide';
import type { Limits, Program } from '../protocol.ts';
import { type OutputLine, parseOutputLine, parseRunResult, type RunResult } from '../trace/index.ts';

/** Takes the trace of a run, which is recorded only where somebody takes it. */
export type OnTrace = (trace: unknown) => void;

/** Runs one program after the other. */
export interface Interpreter {
  /** Version of runtime and Python, e.g. `1/3.14.2`. */
  readonly runtime: string;
  /**
   * Runs `program` to its end and gives each line to `onLine` as soon as it is complete; the output of the result
   * is empty. Throws if the interpreter itself broke down, or if the schedule cannot be followed.
   */
  run(program: Program, limits: Limits, onLine: (line: OutputLine) => void, onTrace?: OnTrace): RunResult;
}

type PythonRun = (request: string, emit: (line: string) => void) => unknown;

/** Imports the runtime; `import virtual_loop` must work already. */
export function createInterpreter(python: PyodideAPI): Interpreter {
  const run: PythonRun = python.pyimport('virtual_loop.program').run;
  const runtime = String(python.runPython('import virtual_loop.version as v; v.runtime_version()'));
  return {
    runtime,
    run(program, limits, onLine, onTrace) {
      const emit = (line: string) => onLine(parseOutputLine(JSON.parse(line)));
      const trace = onTrace !== undefined;
      const result = parse(run(JSON.stringify({ program, limits, trace }), emit));
      onTrace?.(Reflect.get(Object(result), 'trace'));
      return parseRunResult(result);
    },
  };
}

function parse(result: unknown): unknown {
  if (typeof result !== 'string') throw new TypeError(`The runtime answered with ${typeof result}.`);
  return JSON.parse(result);
}
