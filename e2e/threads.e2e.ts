/** Threads in the real page: simulated ones on stacks of their own, and what is said where a browser has one stack. */
import { gunzipSync, gzipSync } from 'node:zlib';
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
  ...['a 0', 'b 0', 'tick 0', 'tick 1', 'a 1', 'b 1', 'tick 2', 'a 2', 'b 2', 'tick 3'],
  "['a', 'b']",
  '1000',
];

/** Puts code before the worker's script, as an older browser would be. */
async function beforeWorker(page: Page, code: string): Promise<void> {
  await page.route(/interpreter\/worker\.\w+\.bin$/, async (route) => {
    const response = await route.fetch();
    const script = gunzipSync(await response.body()).toString();
    await route.fulfill({ response, body: gzipSync(code + script) });
  });
}

test('threads and tasks interleave by virtual time, again and again', async ({ page }) => {
  const playground = await openProgram(page, { text: TWO_CLOCKS });
  for (let round = 0; round < 3; round += 1) expect(await run(playground)).toEqual(SEEN);
});

test('a browser without stack switching says so, and what needs none still runs', async ({ page }) => {
  await beforeWorker(page, 'delete WebAssembly.Suspending; delete WebAssembly.promising;');
  const playground = await openProgram(page, { text: TWO_CLOCKS });
  await run(playground);
  await expect(playground).toContainText('this browser cannot switch between threads');
});
