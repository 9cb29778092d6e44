/** What awaiting and one turn of the loop cost on the runtime of the page, in Node: beside bench/costs.py on native CPython. */
import { version } from 'pyodide';
import { DEFAULT_LIMITS } from '../src/runner/default-limits.ts';
import { createInterpreter } from '../src/sandbox/interpreter.ts';
import { loadNodeInterpreter } from '../src/sandbox/load-node-interpreter.ts';
import { median } from './median.ts';

const TIMES = 200_000;
const ROUNDS = 5;

const program = (line: string): string =>
  `import asyncio\n\nasync def nothing():\n    pass\n\nasync def main():\n    for _ in range(${TIMES}):\n        ${line}\n\nasyncio.run(main())\n`;

const interpreter = createInterpreter(await loadNodeInterpreter());
const limits = { ...DEFAULT_LIMITS, memory: 2 ** 32 - 65_536, steps: 10 ** 9 };

async function milliseconds(line: string): Promise<number> {
  const began = performance.now();
  const { result } = await interpreter.run(
    { source: program(line), stdin: '', schedule: '', evaluate: [] },
    limits,
    () => {},
  );
  if (result.outcome !== 'returned') throw new Error(JSON.stringify(result));
  return performance.now() - began;
}

async function rounds(line: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) found.push(await milliseconds(line));
  return found;
}

await milliseconds('pass');
const empty = median(await rounds('pass'));
console.log(
  `Pyodide ${version} in Node ${process.version}; the middle of ${ROUNDS} rounds, the bare loop taken off`,
);
for (const [name, line] of [
  ['await that does not suspend', 'await nothing()'],
  ['turn of the loop, one task', 'await asyncio.sleep(0)'],
] as const) {
  const each = ((median(await rounds(line)) - empty) / TIMES) * 1000;
  console.log(`  ${name.padEnd(30)} ${each.toFixed(2)} µs`);
}
