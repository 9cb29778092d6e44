/** `npm run bench start`: from Run to the first line, beside a bare page that calls `loadPyodide`. */
import { type Browser, type BrowserContext, chromium } from 'playwright';
import { findBrowser } from '../e2e/find-browser.ts';
import type {} from '../e2e/fixtures/bare-page.ts';
import type {} from '../e2e/fixtures/sandbox-page.ts';
import { type SandboxServer, startSandboxServer } from '../e2e/fixtures/sandbox-server.ts';
import { median } from './median.ts';

const VISITS = 5;
const RUNS = 10;
const SOURCE = 'print("hello")';

async function visitBare(context: BrowserContext, server: SandboxServer): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${server.origin}/bare`);
  const milliseconds = await page.evaluate((source) => bareLab.run(source), SOURCE);
  await page.close();
  return milliseconds;
}

/** From Run to the beginning of each stage of the boot, in milliseconds. */
const stages = new Map<string, number[]>();

async function visitOurs(context: BrowserContext, server: SandboxServer): Promise<number> {
  const page = await context.newPage();
  await page.goto(server.page);
  const { firstLine, began } = await page.evaluate(async (source) => {
    const start = performance.now();
    const run = await sandboxLab.run(source);
    const found = new Map<string, number>();
    for (const [index, state] of sandboxLab.states.entries()) {
      const name = state.type === 'booting' ? state.stage : state.type;
      const at = sandboxLab.stateTimes[index] ?? Number.NaN;
      if (at >= start && !found.has(name)) found.set(name, at - start);
    }
    return { firstLine: run.firstLine, began: [...found] };
  }, SOURCE);
  for (const [name, at] of began) stages.set(name, [...(stages.get(name) ?? []), at]);
  await page.close();
  return firstLine ?? Number.NaN;
}

/** As `visitOurs` or `visitBare`, by a connection of 10 Mbit/s with 40 ms there and back. */
function slowly(visit: Visit): Visit {
  return async (context, server) => {
    const settings = {
      offline: false,
      latency: 40,
      downloadThroughput: 10e6 / 8,
      uploadThroughput: 10e6 / 8,
    };
    context.on('page', async (page) => {
      const session = await context.newCDPSession(page);
      await session.send('Network.emulateNetworkConditions', settings);
    });
    return visit(context, server);
  };
}

type Visit = (context: BrowserContext, server: SandboxServer) => Promise<number>;

/** A first and a second visit of a browser that has seen nothing before. */
async function coldAndWarm(
  browser: Browser,
  server: SandboxServer,
  visit: Visit,
): Promise<readonly number[]> {
  const context = await browser.newContext();
  const cold = await visit(context, server);
  const warm = await visit(context, server);
  await context.close();
  return [cold, warm];
}

/** Runs on a page whose standby is ready each time: the first one, and those after it. */
async function standbyRuns(browser: Browser, server: SandboxServer): Promise<readonly number[]> {
  const page = await browser.newPage();
  await page.goto(server.page);
  await page.evaluate(() => {
    sandboxLab.runner.prepare();
    return sandboxLab.untilReady();
  });
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    // The reserve fills itself unseen; a reader who looks at the output leaves it this long.
    await page.waitForTimeout(1_500);
    const { firstLine } = await page.evaluate((source) => sandboxLab.run(source), SOURCE);
    times.push(firstLine ?? Number.NaN);
  }
  await page.close();
  return times;
}

/** Runs as fast as they can be asked for: each waits for its worker to boot. */
async function hastyRuns(browser: Browser, server: SandboxServer): Promise<readonly number[]> {
  const page = await browser.newPage();
  await page.goto(server.page);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { firstLine } = await page.evaluate((source) => sandboxLab.run(source), SOURCE);
    times.push(firstLine ?? Number.NaN);
  }
  await page.close();
  return times.slice(1);
}

function row(name: string, ours: readonly number[], theirs: readonly number[] | null): void {
  const own = median(ours);
  const range = `${Math.min(...ours).toFixed(0)}..${Math.max(...ours).toFixed(0)}`;
  const beside =
    theirs === null
      ? ''
      : `  bare ${median(theirs).toFixed(0)} ms  ratio ${(own / median(theirs)).toFixed(2)}`;
  console.log(`${name.padEnd(34)} ${own.toFixed(0).padStart(6)} ms (${range})${beside}`);
}

const server = await startSandboxServer();
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const ours: (readonly number[])[] = [];
const bare: (readonly number[])[] = [];
for (let visit = 0; visit < VISITS; visit += 1) {
  bare.push(await coldAndWarm(browser, server, visitBare));
  ours.push(await coldAndWarm(browser, server, visitOurs));
}
const column = (table: readonly (readonly number[])[], index: number): readonly number[] =>
  table.map((visit) => visit[index] ?? Number.NaN);
row('Run to first line, first visit', column(ours, 0), column(bare, 0));
row('Run to first line, second visit', column(ours, 1), column(bare, 1));
for (const [name, times] of stages) row(`  of these, until "${name}"`, times, null);
if (process.argv.includes('--slow')) {
  const [context, bareContext] = [await browser.newContext(), await browser.newContext()];
  const slow = await slowly(visitOurs)(context, server);
  row('the same at 10 Mbit/s', [slow], [await slowly(visitBare)(bareContext, server)]);
  await context.close();
  await bareContext.close();
}
const standby = await standbyRuns(browser, server);
row('first run with a warm standby', standby.slice(0, 1), null);
row('later runs with a warm standby', standby.slice(1), null);
row('runs that wait for a new worker', await hastyRuns(browser, server), null);
for (const [name, { bytes }] of Object.entries(server.assets.files))
  console.log(`${`${name}, as fetched`.padEnd(34)} ${(bytes / 1e6).toFixed(2).padStart(6)} MB`);
await browser.close();
await server.close();
