/** `npm run bench start`: from Run to the first line, beside a bare page that calls `loadPyodide`. */
import { type Browser, chromium } from 'playwright';
import { findBrowser } from '../e2e/find-browser.ts';
import type {} from '../e2e/fixtures/bare-page.ts';
import type {} from '../e2e/fixtures/sandbox-page.ts';
import { type SandboxServer, startSandboxServer } from '../e2e/fixtures/sandbox-server.ts';
import { row, SOURCE, stages, type Visit, visitBare, visitOurs } from './start-visits.ts';

const VISITS = 5;
const RUNS = 10;

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
const standby = await standbyRuns(browser, server);
row('first run with a warm standby', standby.slice(0, 1), null);
row('later runs with a warm standby', standby.slice(1), null);
row('runs that wait for a new worker', await hastyRuns(browser, server), null);
for (const [name, { bytes }] of Object.entries(server.assets.files))
  console.log(`${`${name}, as fetched`.padEnd(34)} ${(bytes / 1e6).toFixed(2).padStart(6)} MB`);
await browser.close();
await server.close();
