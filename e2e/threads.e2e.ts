/** Threads in the real page: simulated ones on stacks of their own, and what is said where a browser has one stack. */
import { expect, type Page, test } from 'playwright/test';
import { openProgram, run } from './playground-page.ts';

const TWO_CLOCKS = `
import asyncio, threading, time

def work(name, pause):
    for n in range(3):
        print(name, n)
        time.sleep(pause)
    return name

async def tick():
    for n in range(4):
        print("tick", n)
        await asyncio.sleep(0.2)

async def main():
    ticker = asyncio.create_task(tick())
    print(await asyncio.gather(asyncio.to_thread(work, "a", 0.25), asyncio.to_thread(work, "b", 0.3)))
    await ticker

asyncio.run(main())
lock, total = threading.Lock(), 0
def add():
    global total
    for _ in range(20):
        with lock:
            total += 1
        time.sleep(0.01)
threads = [threading.Thread(target=add) for _ in range(50)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(total)
`;

const SEEN = [
  ...['tick 0', 'a 0', 'b 0', 'tick 1', 'a 1', 'b 1', 'tick 2', 'a 2', 'b 2', 'tick 3'],
  "['a', 'b']",
  '1000',
];

/** Hides stack switching from the worker, whose script the sandboxed frame puts into a blob. */
async function hideStackSwitching(page: Page): Promise<void> {
  await page.addInitScript(() => {
    self.Blob = class extends Blob {
      constructor(parts: BlobPart[] = [], options: BlobPropertyBag = {}) {
        const hide = 'delete WebAssembly.Suspending; delete WebAssembly.promising;';
        super(options.type === 'text/javascript' ? [hide, ...parts] : parts, options);
      }
    };
  });
}

test('threads and tasks interleave by virtual time, again and again', async ({ page }) => {
  const playground = await openProgram(page, { text: TWO_CLOCKS });
  for (let round = 0; round < 3; round += 1) expect(await run(playground)).toEqual(SEEN);
});

test('a browser without stack switching says so, and what needs none still runs', async ({ page }) => {
  await hideStackSwitching(page);
  const playground = await openProgram(page, { text: TWO_CLOCKS });
  expect(await run(playground)).toEqual(SEEN);
  await expect(playground).toContainText('This browser cannot switch between threads');
});
