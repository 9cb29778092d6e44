/** `npm run bench explore`: how soon the search finds known bugs and those of the explore playgrounds, over fifteen seeds of its own chance. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatSchedule, type SearchEnd, search } from '../src/explore/index.ts';
import { checkOrder, expressionsOf, parseOrderSpec, underEverySchedule } from '../src/order/index.ts';
import type { Program } from '../src/protocol.ts';
import { createNodeRunner } from '../src/runner/node-runner.ts';
import type { RunnerError } from '../src/runner/runner.ts';
import type { RunResult } from '../src/trace/index.ts';
import { median } from './median.ts';

const SEEDS = 15;
/** Nothing here is near it: what is measured is the way to the end. */
const BUDGET = { milliseconds: 20_000, runs: 2_000, quiet: 2_000 };
const ROOT = fileURLToPath(new URL('../', import.meta.url));

interface Case {
  readonly name: string;
  readonly program: Program;
  readonly isBad: (result: RunResult) => boolean;
}

/** Programs that raise or deadlock when they are broken. */
function fixture(file: string): Case {
  const program = {
    source: readFileSync(file, 'utf8'),
    stdin: '',
    schedule: '',
    evaluate: [],
    tellWaits: true,
  };
  return { name: basename(file, '.py'), program, isBad: ({ outcome }) => outcome !== 'returned' };
}

/** What an explore playground opens with, judged by its order spec. */
function playground(file: string): Case {
  const folder = dirname(file);
  const spec = underEverySchedule(parseOrderSpec(readFileSync(`${folder}/expected.order`, 'utf8')));
  const source = readFileSync(`${folder}/start.py`, 'utf8');
  const program = { source, stdin: '', schedule: '', evaluate: expressionsOf(spec), tellWaits: true };
  const isBad = (result: RunResult) => checkOrder(spec, result).verdict === 'violation';
  return { name: basename(folder), program, isBad };
}

const cases = [
  ...globSync(`${ROOT}src/explore/fixtures/*.py`).toSorted().map(fixture),
  ...globSync(`${ROOT}content/chapters/*/*/playground.yaml`)
    .filter((file) => /^kind: explore$/m.test(readFileSync(file, 'utf8')))
    .toSorted()
    .map(playground),
];

const runner = createNodeRunner();
// So that no search waits for the start of the interpreter.
await runner.run({ source: '', stdin: '', schedule: '', evaluate: [] }).ended;

async function searchIn({ program, isBad }: Case, seed: number): Promise<SearchEnd<RunnerError>> {
  const trials = runner.tryOut(program);
  let last: RunResult | null = null;
  const end = await search<RunnerError>({
    tryOut: (schedules) => trials.run(schedules, 50),
    // Repeating it costs two ordinary runs, whatever was found: that is not measured here.
    replay: async () => last,
    isBad: (result) => {
      if (isBad(result)) last = result;
      return isBad(result);
    },
    milliseconds: () => performance.now(),
    budget: BUDGET,
    seed,
  });
  trials.stop();
  return end;
}

console.log('program           hits   median runs  median ms  worst ms  of the last seed');
for (const one of cases) {
  const runs: number[] = [];
  const times: number[] = [];
  let last = '';
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const began = performance.now();
    const end = await searchIn(one, seed);
    if (end.type === 'found') {
      runs.push(end.tried.runs);
      times.push(performance.now() - began);
      last = formatSchedule(end.schedule);
    } else last = end.type === 'survived' ? `survived ${end.tried.runs} (${end.why})` : end.type;
  }
  const shown = [median(runs), median(times), Math.max(...times)].map((figure) =>
    Number.isFinite(figure) ? figure.toFixed(0) : '–',
  );
  const [middle = '', time = '', worst = ''] = shown;
  console.log(
    `${one.name.padEnd(18)}${`${runs.length}/${SEEDS}`.padEnd(7)}${middle.padStart(11)}${time.padStart(11)}${worst.padStart(10)}  ${last}`,
  );
}
runner.dispose();
