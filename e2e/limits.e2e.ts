/** Stop ends anything at once, every limit has its name, and neither costs the reader a line or the next run. */
import { expect, outputOf, resultOf, test } from './fixtures/sandbox-test.ts';

/** Programs that would never end by themselves; each prints `begun` first. */
const ENDLESS: readonly (readonly [string, string])[] = [
  ['spins', 'while True: pass'],
  ['prints for ever', 'while True: print("x")'],
  ['grows a list', 'kept = []\nwhile True: kept.append([0] * 100)'],
  [
    'awaits for ever',
    'import asyncio\nasync def main():\n    while True: await asyncio.sleep(0)\nasyncio.run(main())',
  ],
  [
    'sleeps on the virtual clock for ever',
    'import asyncio\nasync def main():\n    while True: await asyncio.sleep(3600)\nasyncio.run(main())',
  ],
  [
    'catches every exception',
    'while True:\n    try:\n        while True: pass\n    except BaseException: pass',
  ],
  ['spins in JavaScript', 'import re\nre.match(r"(a+)+$", "a" * 60 + "b")'],
];

/** Ample, so that it is the Stop and not a limit that ends the program. */
const ROOMY = { lines: 10_000_000, bytes: 1e9, memory: 500 * 1024 * 1024, time: 600, steps: 1e9 };

test.describe('Stop', () => {
  for (const [name, source] of ENDLESS) {
    test(`ends a program that ${name}, keeps its output, and the next run works`, async ({ lab }) => {
      await lab.warm();
      const running = lab.run(`print("begun")\n${source}`, ROOMY);
      await lab.untilPrinted(1);
      await lab.stop();
      const { end } = await running;
      expect(end.type).toBe('stopped');
      expect(outputOf(end)[0]).toMatchObject({ seq: 0, stream: 'out', text: 'begun' });
      const next = await lab.run('print("next")');
      expect(next.texts).toEqual(['next']);
    });
  }

  test('before a worker is there ends the run without output', async ({ lab }) => {
    const running = lab.run('print("never")');
    await lab.stop();
    expect((await running).end).toEqual({ type: 'stopped', output: [] });
  });

  test('again and again: the sandbox is replaced and running goes on', async ({ lab }) => {
    for (const round of [1, 2, 3, 4]) {
      const running = lab.run(`print(${round})\nwhile True: pass`, ROOMY);
      await lab.untilPrinted(1);
      await lab.stop();
      expect((await running).end.type).toBe('stopped');
    }
    expect((await lab.run('print("next")')).texts).toEqual(['next']);
    expect(await lab.page.locator('iframe').count()).toBe(1);
  });

  test('of nothing does nothing', async ({ lab }) => {
    await lab.run('print(1)');
    await lab.stop();
    expect((await lab.run('print(2)')).texts).toEqual(['2']);
  });
});

test('starting a program stops the one before', async ({ lab }) => {
  const first = lab.run('print("first")\nwhile True: pass', ROOMY);
  await lab.untilPrinted(1);
  const second = lab.run('print("second")');
  expect((await first).end.type).toBe('stopped');
  expect((await second).texts).toEqual(['second']);
});

test.describe('a limit ends the run by its name:', () => {
  const LIMITED: readonly (readonly [string, string, Readonly<Record<string, number>>])[] = [
    ['lines', 'while True: print("begun")', { lines: 100 }],
    ['bytes', 'while True: print("begun" + "x" * 1000)', { bytes: 10_000 }],
    ['memory', 'print("begun")\nkept = []\nwhile True: kept.append([0] * 100)', { memory: 64 * 1024 * 1024 }],
    ['time', 'print("begun")\nwhile True: pass', { time: 1 }],
    [
      'steps',
      'print("begun")\nimport asyncio\nasync def main():\n    while True: await asyncio.sleep(0)\nasyncio.run(main())',
      { steps: 1_000 },
    ],
  ];

  for (const [name, source, limits] of LIMITED) {
    test(name, async ({ lab }) => {
      const { end } = await lab.run(source, limits);
      const result = resultOf(end);
      expect(result.outcome).toBe('limited');
      expect(result.limit).toEqual({ name, value: limits[name] });
      expect(result.output[0]?.text).toMatch(/^begun/);
      expect((await lab.run('print("next")')).texts).toEqual(['next']);
    });
  }
});

test('endless recursion ends, keeps its output, and the next run works', async ({ lab }) => {
  const source = 'import sys\nsys.setrecursionlimit(10**9)\nprint("begun")\ndef f(): return f()\nf()';
  const { end } = await lab.run(source, { time: 10 });
  expect(outputOf(end)[0]?.text).toBe('begun');
  expect(end.type === 'failed' || resultOf(end).outcome !== 'returned').toBe(true);
  expect((await lab.run('print("next")')).texts).toEqual(['next']);
});

test('the page goes on drawing under a flood of output', async ({ lab }) => {
  await lab.warm();
  const framesUntil = (lines: number) =>
    lab.page
      .waitForFunction((count) => sandboxLab.seen.length >= count && sandboxLab.frames, lines)
      .then((handle) => handle.jsonValue());
  const running = lab.run('while True: print("x" * 200)', { ...ROOMY, lines: 20_000 });
  const early = Number(await framesUntil(100));
  const late = Number(await framesUntil(15_000));
  await lab.stop();
  expect(outputOf((await running).end).length).toBeGreaterThanOrEqual(15_000);
  expect(late - early, 'frames drawn while 14,900 lines came').toBeGreaterThan(5);
});
