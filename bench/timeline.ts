/** How long frames last while a reader scrubs through the timelines of a hundred and of ten thousand tasks. */
import { chromium, type Page } from 'playwright';
import { findBrowser } from '../e2e/find-browser.ts';
import { startStaticServer } from '../src/build/static-server.ts';
import { encodeShareLink } from '../src/playground/share-link.ts';

/** Some tasks that sleep some times, each at its own pace. */
function sleepers(tasks: number, turns: number): string {
  return `import asyncio

async def worker(number):
    for turn in range(${turns}):
        await asyncio.sleep(0.1 * (1 + (number * 7 + turn) % 5))

async def main():
    await asyncio.gather(*(worker(number) for number in range(${tasks})))

asyncio.run(main())
`;
}

const CASES = [
  { name: 'a hundred tasks, as many events as a trace holds', program: sleepers(100, 40) },
  { name: 'ten thousand tasks', program: sleepers(10_000, 1) },
] as const;

const FRAMES = 240;

const server = await startStaticServer({ folder: 'dist', port: 0 });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

for (const { name, program } of CASES) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  const link = encodeShareLink({ text: program, stdin: '', spec: null });
  await page.goto(`${server.address}en/play/#${link}`);
  await page.getByText('It has not been run.').waitFor();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('status').getByText('The program').waitFor({ timeout: 120_000 });
  const opened = performance.now();
  await page.locator('.timeline-fold > summary').click();
  await page.locator('.timeline-slider').waitFor({ timeout: 120_000 });
  console.log(`${name}: ${await page.locator('.timeline-moment .label').textContent()}`);
  console.log(
    `  opened in ${((performance.now() - opened) / 1000).toFixed(1)} s, ${FRAMES} frames while scrubbing`,
  );
  for (const scale of ['step', 'time'] as const) {
    await page.locator('.timeline .timeline-choices select').first().selectOption(scale);
    const sorted = (await scrub(page)).toSorted((a, b) => a - b);
    const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
    console.log(
      `  by ${scale}: ms a frame: median ${at(0.5)}, 95th percentile ${at(0.95)} (limit: 32), longest ${at(1)}`,
    );
  }
  await page.close();
}
await browser.close();
await server.close();

/** Drags the slider from one end to the other, one frame a move: how long each frame lasted. */
function scrub(page: Page): Promise<readonly number[]> {
  return page.locator('.timeline-slider').evaluate(async (slider, frames) => {
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
}
