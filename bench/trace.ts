/** `npm run bench trace`: what recording costs, on the programs of the content and on one of many steps. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DEFAULT_LIMITS } from '../src/runner/default-limits.ts';
import { createInterpreter } from '../src/sandbox/interpreter.ts';
import { loadNodeInterpreter } from '../src/sandbox/load-node-interpreter.ts';
import { parseTrace } from '../src/trace/index.ts';
import { median } from './median.ts';

const ROUNDS = 7;
const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** A program that does nothing but what is recorded: one step after the other. */
const STEPS = `
import asyncio
async def work(queue):
    for _ in range(50):
        await asyncio.sleep(0.1)
        await queue.put(1)
        await queue.get()
async def main():
    queue = asyncio.Queue()
    await asyncio.gather(*(work(queue) for _ in range(50)))
asyncio.run(main())
`;

/** Switches the recorder of every following run off, or on again. */
const SWITCH = `
from virtual_loop.recorder import TraceRecorder
begin = TraceRecorder.begin
def switch(on):
    TraceRecorder.begin = begin if on else lambda self: None
switch
`;

const loaded = await loadNodeInterpreter();
const interpreter = createInterpreter(loaded);
const switchRecorder: (on: boolean) => void = loaded.python.runPython(SWITCH);

async function run(source: string, trace: boolean): Promise<string | null> {
  const program = { source, stdin: '', schedule: '', evaluate: [] };
  return (await interpreter.run(program, DEFAULT_LIMITS, () => {}, trace)).trace;
}

async function timeOf(source: string, recorded: boolean): Promise<number> {
  switchRecorder(recorded);
  const began = performance.now();
  await run(source, false);
  return performance.now() - began;
}

/** Milliseconds of each program without and with recording, in turn so that both meet the same machine. */
async function compare(source: string): Promise<{ readonly bare: number; readonly recorded: number }> {
  const bare: number[] = [];
  const recorded: number[] = [];
  await timeOf(source, true);
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await timeOf(source, false));
    recorded.push(await timeOf(source, true));
  }
  return { bare: median(bare), recorded: median(recorded) };
}

const files = globSync('content/**/*.py', { cwd: ROOT }).toSorted();
const times = [];
for (const file of files) times.push(await compare(readFileSync(`${ROOT}${file}`, 'utf8')));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const ratios = times.map(({ bare, recorded }) => recorded / bare).toSorted((a, b) => a - b);
const total = sum(times.map(({ recorded }) => recorded)) / sum(times.map(({ bare }) => bare));
console.log(
  `${files.length} programs of the content, median of ${ROUNDS} runs each, without and with recording`,
);
console.log(
  `  all together ratio ${total.toFixed(2)}; of single programs median ${median(ratios).toFixed(2)}, worst ${ratios.at(-1)?.toFixed(2)}`,
);

const steps = await compare(STEPS);
const text = (await run(STEPS, true)) ?? '';
const began = performance.now();
const { events } = parseTrace(text);
console.log(
  `nothing but steps: ${steps.bare.toFixed(1)} ms without, ${steps.recorded.toFixed(1)} ms with recording, ratio ${(steps.recorded / steps.bare).toFixed(2)}`,
);
console.log(
  `  its trace: ${events.length} events, ${(text.length / 1024).toFixed(0)} KiB, ${((1000 * (steps.recorded - steps.bare)) / events.length).toFixed(1)} µs an event; parsed in ${(performance.now() - began).toFixed(1)} ms`,
);
