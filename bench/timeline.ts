/** How long frames last while a reader scrubs through the timeline of a hundred tasks. */
import { chromium } from 'playwright';
import { findBrowser } from '../e2e/find-browser.ts';
import { startStaticServer } from '../src/build/static-server.ts';
import { encodeShareLink } from '../src/playground/share-link.ts';

const HUNDRED_TASKS = `import asyncio

async def worker(number):
    for turn in range(8):
        await asyncio.sleep(0.1 * (1 + (number * 7 + turn) % 5))

async def main():
    await asyncio.gather(*(worker(number) for number in range(100)))

asyncio.run(main())
`;

const FRAMES = 240;

const server = await startStaticServer({ folder: 'dist', port: 0 });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
const link = encodeShareLink({ text: HUNDRED_TASKS, stdin: '', spec: null });
await page.goto(`${server.address}en/play/#${link}`);
await page.getByText('It has not been run.').waitFor();
await page.getByRole('button', { name: 'Run', exact: true }).click();
await page.getByRole('status').getByText('The program').waitFor({ timeout: 60_000 });
await page.locator('.timeline-fold > summary').click();
await page.locator('.timeline-slider').waitFor();

/** Drags the slider from one end to the other, one frame a move. */
const lengths = await page.locator('.timeline-slider').evaluate(async (slider, frames) => {
  if (!(slider instanceof HTMLInputElement)) return [];
  const measured: number[] = [];
  let last = performance.now();
  for (let frame = 0; frame < frames; frame += 1) {
    slider.value = String(Math.round((Number(slider.max) * frame) / frames));
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    measured.push(now - last);
    last = now;
  }
  return measured;
}, FRAMES);

const sorted = lengths.toSorted((a, b) => a - b);
const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
console.log(
  `${await page.locator('.timeline-moment .label').textContent()}, ${FRAMES} frames while scrubbing`,
);
console.log(`  ms a frame: median ${at(0.5)}, 95th percentile ${at(0.95)} (limit: 32), longest ${at(1)}`);
await browser.close();
await server.close();
