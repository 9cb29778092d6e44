/** The interpreter: runs programs through our Python runtime, in any host that has Pyodide. */
import type { PyodideAPI } from 'pyodide';
import type { PyCallable, PyProxy } from 'pyodide/ffi';
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
  /** Begins to try `program` out: no diagnoses, no trace, many times quicker. Nothing else may run afterwards. */
  tryOut(program: Program, limits: Limits): Trials;
}

/** Runs one program under one schedule after the other, in one clean state. */
export interface Trials {
  /** The result, with its output. Rejects if the interpreter broke down, or if the schedule cannot be followed. */
  run(schedule: string): Promise<RunResult>;
  /** Lets go of all that JavaScript holds of Python, as must be done before the memory is put back. */
  end(): void;
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
    tryOut(program, limits) {
      // Only here: a page that searches for nothing does not wait for it.
      const module: PyProxy = python.pyimport('virtual_loop.trials');
      const begin: PyCallable = Reflect.get(module, 'Trials');
      const trials: PyProxy = begin(JSON.stringify({ program, limits }));
      const run: PyCallable = Reflect.get(trials, 'run');
      return {
        run: async (schedule) => parseRunResult(parse(await stacks.call(run, schedule))),
        end: () => {
          for (const proxy of [run, trials, begin, module]) proxy.destroy();
        },
      };
    },
  };
}

function parse(result: unknown): unknown {
  if (typeof result !== 'string') throw new TypeError(`The runtime answered with ${typeof result}.`);
  return JSON.parse(result);
}
