/** What the calculator says is what the program of its chapter measures on the simulated runtime. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { createNodeRunner } from '../runner/node-runner.ts';
import { fourWays } from './four-ways.ts';
import type { Load } from './load.ts';

const PROGRAM = readFileSync(
  new URL('../../content/chapters/24-choosing-and-interview/calculator/start.py', import.meta.url),
  'utf8',
);
/** Seconds that a line takes; a round of the program's computing is three lines. */
const LINE = 0.0005;
/** What the runtime says that a process needs to start. */
const START = 0.05;
/** Lines of the program itself that belong to a job and not to its computing. */
const LINES_OF_A_JOB = 8;

const runner = createNodeRunner();
afterAll(() => runner.dispose());

/** The program with the constants of `load`, printing every digit. */
function programFor({ jobs, wait, computing, threads, cores }: Load): string {
  const constants = { JOBS: jobs, WAIT: wait, STEPS: computing / (3 * LINE), WORKERS: threads, CORES: cores };
  const source = Object.entries(constants).reduce((text, [name, value]) => {
    const line = new RegExp(`^${name} = [\\d.]+`, 'm');
    expect(text, `the program has no ${name}`).toMatch(line);
    return text.replace(line, `${name} = ${Number.isInteger(value) ? value : value.toFixed(6)}`);
  }, PROGRAM);
  return source
    .replace(/STEPS = [\d.]+/, `STEPS = ${Math.round(constants.STEPS)}`)
    .replaceAll(':4.1f}', ':.4f}');
}

async function measured(load: Load): Promise<readonly number[]> {
  const program = { source: programFor(load), stdin: '', cpuCost: LINE };
  const end = await runner.run({ ...program, schedule: '', evaluate: [] }).ended;
  if (end.type !== 'completed') throw new Error(JSON.stringify(end));
  const output = end.result.output.map(({ text }) => text).join('\n');
  return ['in turn', 'threads', 'asyncio', 'processes'].map((way) =>
    Number(new RegExp(`${way}: +([\\d.]+) s`).exec(output)?.[1]),
  );
}

const LOADS: readonly Omit<Load, 'start'>[] = [
  { jobs: 6, wait: 1, computing: 0.06, threads: 3, cores: 3 },
  { jobs: 7, wait: 0, computing: 0.3, threads: 4, cores: 2 },
  { jobs: 7, wait: 1, computing: 0, threads: 4, cores: 2 },
  { jobs: 24, wait: 0.05, computing: 0.09, threads: 4, cores: 8 },
  { jobs: 24, wait: 0.3, computing: 0.09, threads: 1, cores: 1 },
  { jobs: 24, wait: 2, computing: 0.03, threads: 50, cores: 8 },
  { jobs: 40, wait: 0.05, computing: 0.0045, threads: 8, cores: 4 },
  { jobs: 40, wait: 0.01, computing: 0.003, threads: 10, cores: 40 },
];

test.each(LOADS)('$jobs jobs that wait $wait s and compute $computing s', async (given) => {
  const load = { ...given, start: START };
  const unsaid = load.jobs * LINES_OF_A_JOB * LINE + 0.005;
  for (const [index, seconds] of (await measured(load)).entries()) {
    const way = fourWays(load)[index];
    // Threads that take turns are not in step to the last of them.
    expect(seconds, way?.way).toBeGreaterThanOrEqual((way?.least ?? 0) * 0.95);
    expect(seconds, way?.way).toBeLessThanOrEqual((way?.seconds ?? 0) * 1.02 + unsaid);
  }
});
