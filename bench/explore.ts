/** `npm run bench explore`: how soon the search finds known bugs, over fifteen seeds of its own chance. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatSchedule, type SearchEnd, search } from '../src/explore/index.ts';
import type { Program } from '../src/protocol.ts';
import { createNodeRunner } from '../src/runner/node-runner.ts';
import type { RunnerError } from '../src/runner/runner.ts';
import { median } from './median.ts';

const SEEDS = 15;
/** Nothing here is near it: what is measured is the way to the end. */
const BUDGET = { milliseconds: 20_000, runs: 2_000, quiet: 2_000 };
const FOLDER = fileURLToPath(new URL('../src/explore/fixtures/', import.meta.url));

const runner = createNodeRunner();

async function searchIn(program: Program, seed: number): Promise<SearchEnd<RunnerError>> {
  const told = { ...program, tellWaits: true };
  const trials = runner.tryOut(told);
  const end = await search<RunnerError>({
    tryOut: (schedules) => trials.run(schedules, 50),
    replay: async () => found,
    isBad: (result) => {
      const bad = result.outcome !== 'returned';
      if (bad) found = result;
      return bad;
    },
    milliseconds: () => performance.now(),
    budget: BUDGET,
    seed,
  });
  trials.stop();
  return end;
}

let found: Awaited<Parameters<Parameters<typeof search>[0]['isBad']>[0]> | null = null;

console.log('program           hits   median runs  median ms  worst ms  schedule of the last');
for (const file of globSync(`${FOLDER}*.py`).toSorted()) {
  const program = { source: readFileSync(file, 'utf8'), stdin: '', schedule: '', evaluate: [] };
  const runs: number[] = [];
  const times: number[] = [];
  let last = '';
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const began = performance.now();
    const end = await searchIn(program, seed);
    if (end.type === 'found') {
      runs.push(end.tried.runs);
      times.push(performance.now() - began);
      last = formatSchedule(end.schedule);
    } else last = end.type === 'survived' ? `survived ${end.tried.runs} (${end.why})` : end.type;
  }
  const figures = [median(runs), median(times), Math.max(0, ...times)].map((figure) =>
    Number.isFinite(figure) ? figure.toFixed(0) : '–',
  );
  console.log(
    `${basename(file, '.py').padEnd(18)}${`${runs.length}/${SEEDS}`.padEnd(7)}${(figures[0] ?? '').padStart(11)}${(figures[1] ?? '').padStart(11)}${(figures[2] ?? '').padStart(10)}  ${last}`,
  );
}
runner.dispose();
