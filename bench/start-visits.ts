/** Visits of a page on which a program is run at once, and the row in which their times are printed. */
import type { BrowserContext } from 'playwright';
import type {} from '../e2e/fixtures/bare-page.ts';
import type {} from '../e2e/fixtures/sandbox-page.ts';
import type { SandboxServer } from '../e2e/fixtures/sandbox-server.ts';
import { median } from './median.ts';

export const SOURCE = 'print("hello")';

export type Visit = (context: BrowserContext, server: SandboxServer) => Promise<number>;

/** Milliseconds from Run to the first line on a page that does nothing but call `loadPyodide`. */
export async function visitBare(context: BrowserContext, server: SandboxServer): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${server.origin}/bare`);
  const milliseconds = await page.evaluate((source) => bareLab.run(source), SOURCE);
  await page.close();
  return milliseconds;
}

/** From Run to the beginning of each stage of the boot, in milliseconds. */
export const stages = new Map<string, number[]>();

/** Milliseconds from Run to the first line on a page with our runner. */
export async function visitOurs(context: BrowserContext, server: SandboxServer): Promise<number> {
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

/** The median of some milliseconds and their range, and beside what. */
export function row(name: string, ours: readonly number[], theirs: readonly number[] | null): void {
  const own = median(ours);
  const range = `${Math.min(...ours).toFixed(0)}..${Math.max(...ours).toFixed(0)}`;
  const beside =
    theirs === null
      ? ''
      : `  bare ${median(theirs).toFixed(0)} ms  ratio ${(own / median(theirs)).toFixed(2)}`;
  console.log(`${name.padEnd(34)} ${own.toFixed(0).padStart(6)} ms (${range})${beside}`);
}
