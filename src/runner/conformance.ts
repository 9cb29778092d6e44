/** `npm run conformance -- LIB`: CPython's own asyncio tests on the virtual loop, in Pyodide under Node. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { ConformanceWork } from './conformance-worker.ts';

const USAGE = `Usage: npm run conformance -- [options] LIB [MODULE ...]
Runs test.test_asyncio out of LIB, a folder "Lib" of CPython 3.14 that holds the package "test".
  MODULE        run these only, e.g. test_tasks
  --verbose     print the text of each failure
  --json FILE   write the outcome of each test`;

/** A test that takes longer is interrupted; one that cannot be interrupted loses its interpreter. */
const PATIENCE_MS = 30_000;
const LAST_PATIENCE_MS = 15_000;
/** SIGUSR2, as the interpreter numbers it. */
const INTERRUPT = 12;

type Outcome = 'passed' | 'failed' | 'skipped' | 'hung';
interface Told {
  readonly outcome: Outcome;
  readonly text: string;
}
type Outcomes = Map<string, Told>;

const OUTCOMES: readonly string[] = ['passed', 'failed', 'skipped', 'hung'];

function isOutcome(text: string): text is Outcome {
  return OUTCOMES.includes(text);
}

/** Runs what is left of a module in one interpreter; says whether it came to the end. */
function runInterpreter(
  work: Omit<ConformanceWork, 'interrupt' | 'done'>,
  outcomes: Outcomes,
): Promise<boolean> {
  return new Promise((settle) => {
    const interrupt = new SharedArrayBuffer(1);
    const workerData: ConformanceWork = { ...work, done: [...outcomes.keys()], interrupt };
    const worker = new Worker(new URL('conformance-worker.ts', import.meta.url), { workerData });
    let running = '';
    let interrupted = false;
    let timer: NodeJS.Timeout;
    const end = (whole: boolean) => {
      clearTimeout(timer);
      void worker.terminate().then(() => settle(whole));
    };
    const giveUp = () => {
      outcomes.set(running || `test.test_asyncio.${work.module}`, {
        outcome: 'hung',
        text: 'could not be interrupted',
      });
      end(running === '');
    };
    const interruptTest = () => {
      interrupted = true;
      Atomics.store(new Uint8Array(interrupt), 0, INTERRUPT);
      timer = setTimeout(giveUp, LAST_PATIENCE_MS);
    };
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(interruptTest, PATIENCE_MS);
    };
    watch();
    worker.on('error', (error) => {
      const text = `the interpreter broke down: ${String(error)}`;
      outcomes.set(running || `test.test_asyncio.${work.module}`, { outcome: 'failed', text });
      end(running === '');
    });
    worker.on('message', (told: unknown) => {
      watch();
      if (told === null) return end(true);
      const id = String(Reflect.get(Object(told), 'id'));
      const outcome = String(Reflect.get(Object(told), 'outcome'));
      const text = String(Reflect.get(Object(told), 'text'));
      if (isOutcome(outcome)) outcomes.set(id, interrupted ? { outcome: 'hung', text } : { outcome, text });
      running = outcome === 'began' ? id : '';
      interrupted = false;
    });
  });
}

async function runModule(library: string, module: string): Promise<Outcomes> {
  const outcomes: Outcomes = new Map();
  while (!(await runInterpreter({ library, module }, outcomes)));
  return outcomes;
}

function count(outcomes: Outcomes, wanted: Outcome): number {
  return [...outcomes.values()].filter(({ outcome }) => outcome === wanted).length;
}

function counts(outcomes: Outcomes): string {
  return OUTCOMES.map((outcome) => (isOutcome(outcome) ? `${count(outcomes, outcome)} ${outcome}` : '')).join(
    ', ',
  );
}

function printModule(module: string, outcomes: Outcomes, seconds: number, verbose: boolean): void {
  console.log(`${module}: ${counts(outcomes)} (${seconds.toFixed(0)} s)`);
  for (const [id, { outcome, text }] of outcomes) {
    if (outcome === 'passed' || outcome === 'skipped') continue;
    console.log(`  ${outcome}: ${id.replace('test.test_asyncio.', '')}`);
    if (verbose) console.log(text.replace(/^/gm, '    '));
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      verbose: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  const [folder, ...wanted] = positionals;
  const library = resolve(folder ?? '');
  if (folder === undefined || !existsSync(`${library}/test/test_asyncio`)) {
    console.error(USAGE);
    return 2;
  }
  const modules = readdirSync(`${library}/test/test_asyncio`)
    .filter((file) => /^test_\w+\.py$/.test(file))
    .map((file) => file.replace(/\.py$/, ''))
    .filter((name) => wanted.length === 0 || wanted.includes(name))
    .toSorted();
  const all: Outcomes = new Map();
  for (const module of modules) {
    const began = performance.now();
    const outcomes = await runModule(library, module);
    printModule(module, outcomes, (performance.now() - began) / 1000, values.verbose);
    for (const [id, told] of outcomes) all.set(id, told);
  }
  console.log(`in all: ${counts(all)}`);
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(Object.fromEntries(all), null, 1));
  return count(all, 'passed') === 0 ? 1 : 0;
}

process.exitCode = await main();
