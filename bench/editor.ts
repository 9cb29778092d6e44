/** `npm run bench editor`: from focusing a code block to a painted editor: first visit, second visit, pointer there before. */
import { type BrowserContext, chromium, type Page } from 'playwright';
import { findBrowser } from '../e2e/find-browser.ts';
import { startStaticServer } from '../src/build/static-server.ts';
import { median } from './median.ts';

const VISITS = 5;
const PAGE = 'en/why-async/';

/** Milliseconds from focus to the second frame in which the editor's lines stand in the page. */
async function focusToPainted(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const area = document.querySelector<HTMLTextAreaElement>('.code-input');
    if (area === null) throw new Error('The page has no live playground');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const began = performance.now();
    area.focus();
    while (document.querySelector('[data-editor="full"] .view-line') === null) await frame();
    await frame();
    return performance.now() - began;
  });
}

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address + PAGE);
  await page.locator('.code-input').first().waitFor();
  return page;
}

/** A reader who moves the pointer over the code before clicking: the editor is on its way already. */
async function pointerFirst(context: BrowserContext, address: string): Promise<number> {
  const page = await openPage(context, address);
  const arrived = page.waitForResponse(/\/editor[^/]*\.js$/);
  await page.locator('.code-pane').first().hover();
  await arrived;
  const time = await focusToPainted(page);
  await page.close();
  return time;
}

async function visit(context: BrowserContext, address: string): Promise<number> {
  const page = await openPage(context, address);
  const time = await focusToPainted(page);
  await page.close();
  return time;
}

const server = await startStaticServer({ folder: 'dist', port: 0 });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const times: Readonly<Record<'cold' | 'warm' | 'pointer', number[]>> = { cold: [], warm: [], pointer: [] };
for (let turn = 0; turn < VISITS; turn += 1) {
  const context = await browser.newContext();
  times.cold.push(await visit(context, server.address));
  times.warm.push(await visit(context, server.address));
  await context.close();
  const another = await browser.newContext();
  times.pointer.push(await pointerFirst(another, server.address));
  await another.close();
}
await browser.close();
await server.close();

const cold = median(times.cold);
console.log(`focus -> painted editor, median of ${VISITS} visits`);
for (const [name, list] of Object.entries(times))
  console.log(
    `  ${name.padEnd(8)} ${median(list).toFixed(0).padStart(6)} ms   ${(median(list) / cold).toFixed(2)} of cold`,
  );
