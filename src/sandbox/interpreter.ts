/** The interpreter: runs programs through our Python runtime, in any host that has Pyodide. */
import type { PyodideAPI } from 'pyodide';
import type { PyCallable } from 'pyodide/ffi';
import type { Limits, Program } from '../protocol.ts';
import { type OutputLine, parseOutputLine, parseRunResult, type RunResult } from '../trace/index.ts';
import type { StackSwitcher } from './stacks.ts';

/** Runs one program after the other. */
export interface Interpreter {
  /** Version of runtime and Python, e.g. `1/3.14.2`. */
  readonly runtime: string;
  /**
   * Runs `program` to its end and gives each line to `onLine` as soon as it is complete; the output of the result
   * is empty. With `trace` its trace comes too, as text for `parseTrace`. Rejects if the interpreter itself broke down, or if the schedule cannot be followed.
   */
  run(program: Program, limits: Limits, onLine: (line: OutputLine) => void, trace?: boolean): Promise<Ran>;
}

/** What came of one run. */
export interface Ran {
  readonly result: RunResult;
  readonly trace: string | null;
}

/** An interpreter of Python in which `import virtual_loop` works. */
export interface Loaded {
  readonly python: PyodideAPI;
  readonly stacks: StackSwitcher;
}

/** Imports the runtime. */
export function createInterpreter({ python, stacks }: Loaded): Interpreter {
  const run: PyCallable = python.pyimport('virtual_loop.program').run;
  const runtime = String(python.runPython('import virtual_loop.version as v; v.runtime_version()'));
  return {
    runtime,
    async run(program, limits, onLine, trace = false) {
      const emit = (line: string) => onLine(parseOutputLine(JSON.parse(line)));
      const result = parse(await stacks.call(run, JSON.stringify({ program, limits, trace }), emit));
      const traced: unknown = Reflect.get(Object(result), 'trace');
      return { result: parseRunResult(result), trace: typeof traced === 'string' ? traced : null };
    },
  };
}

function parse(result: unknown): unknown {
  if (typeof result !== 'string') throw new TypeError(`The runtime answered with ${typeof result}.`);
  return JSON.parse(result);
}
