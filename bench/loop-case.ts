/** One sample of many tasks, in a process of its own: `bare` or `virtual`, and how many; prints time and heap as JSON. */
import { readFileSync } from 'node:fs';
import { DEFAULT_LIMITS } from '../src/runner/default-limits.ts';
import { createInterpreter } from '../src/sandbox/interpreter.ts';
import { loadNodeInterpreter } from '../src/sandbox/load-node-interpreter.ts';

/** A program, with so many tasks. */
function read(file: string, tasks: number): string {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const sized = text.replace(/^TASKS = .*$/m, `TASKS = ${tasks}`);
  if (!sized.includes(`TASKS = ${tasks}\n`)) throw new Error(`${file} has no line "TASKS = ...".`);
  return sized;
}

/** Size of the interpreter's memory. `_module` is private to Pyodide; there is no public name for it. */
function heapBytes(python: object): number {
  const heap: unknown = Reflect.get(Object(Reflect.get(python, '_module')), 'HEAPU8');
  if (!(heap instanceof Uint8Array)) throw new Error('Pyodide no longer has _module.HEAPU8.');
  return heap.length;
}

const [, , variant, count] = process.argv;
const tasks = Number(count);
const loaded = await loadNodeInterpreter();
const { python } = loaded;
const interpreter = createInterpreter(loaded);
const limits = { ...DEFAULT_LIMITS, memory: 2 ** 32 - 65_536, steps: 10 ** 9 };
const source = read('many_tasks.py', tasks);
const bare = read('bare_loop.py', tasks);

// The first run of an interpreter pays once for what it imports; growth is what is measured here.
await interpreter.run({ source: '', stdin: '', schedule: '', evaluate: [] }, limits, () => {});
const began = performance.now();
if (variant === 'bare') {
  python.runPython(bare);
} else {
  const { result } = await interpreter.run(
    { source, stdin: '', schedule: '', evaluate: [] },
    limits,
    () => {},
  );
  if (result.outcome !== 'returned' || result.duration !== 1) throw new Error(JSON.stringify(result));
}
const milliseconds = performance.now() - began;
process.stdout.write(JSON.stringify({ milliseconds, heapBytes: heapBytes(python) }));
