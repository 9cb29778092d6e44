import { afterEach, describe, expect, test } from 'vitest';
import { until } from './fake-sandbox.ts';
import { PROGRAM, RunnerBench, texts } from './runner-bench.ts';
import { RunnerFailure } from './runner-failure.ts';

let bench = new RunnerBench();
afterEach(() => {
  bench.runner.dispose();
  bench = new RunnerBench();
});

describe('what a worker may not say', () => {
  const line = { seq: 0, stream: 'out', text: 'forged', at: 0, task: null, thread: null };
  test.each([
    ['no object', 42],
    ['an unknown type', { type: 'hello' }],
    ['a line of another run', { type: 'output', run: 'guessed', line }],
    ['a line of the wrong shape', { type: 'output', run: 'run-1', line: { ...line, at: 'soon' } }],
    ['a line out of order', { type: 'output', run: 'run-1', line: { ...line, seq: 7 } }],
    ['an end of another run', { type: 'finished', run: 'guessed', result: {} }],
    ['a result of the wrong shape', { type: 'finished', run: 'run-1', result: { outcome: 'won' } }],
    ['that it is ready again', { type: 'ready', runtime: '1' }],
  ])('%s: the run fails, and the next one works', async (_name, message) => {
    const run = bench.runner.run(PROGRAM);
    const worker = await bench.readyWorker(1);
    await until(() => worker.request !== null);
    worker.send(message);
    expect(await run.ended).toMatchObject({
      type: 'failed',
      error: { reason: 'invalid-message' },
      output: [],
    });
    const next = bench.runner.run(PROGRAM);
    await (await bench.readyWorker(2)).finish('next');
    expect(texts(await next.ended)).toEqual(['next']);
  });

  test('more lines than the runtime would ever let through', async () => {
    const run = bench.runner.run(PROGRAM, { limits: { lines: 10 } });
    await (await bench.readyWorker(1)).print(...Array.from({ length: 2_000 }, String));
    expect(await run.ended).toMatchObject({
      result: { outcome: 'limited', limit: { name: 'lines', value: 10 } },
    });
  });
});

describe('a failure', () => {
  test('of the download is told, and the next run fetches afresh', async () => {
    bench.downloadFailure = new RunnerFailure('assets-missing', 'offline');
    const run = bench.runner.run(PROGRAM);
    expect(await run.ended).toEqual({
      type: 'failed',
      error: { reason: 'assets-missing', detail: 'offline' },
      output: [],
    });
    expect(bench.states.at(-1)?.type).toBe('failed');
    bench.downloadFailure = null;
    const next = bench.runner.run(PROGRAM);
    await (await bench.readyWorker(1)).finish('back');
    expect([texts(await next.ended), bench.downloads]).toEqual([['back'], [false, true]]);
  });

  test('of the frame is told by its reason', async () => {
    const run = bench.runner.run(PROGRAM);
    bench.sandbox.initFailure = new RunnerFailure('no-webassembly', 'none');
    expect(await run.ended).toMatchObject({ type: 'failed', error: { reason: 'no-webassembly' } });
    expect(bench.sandbox.removed).toBe(true);
  });

  test('of a boot ends the run that waits for it', async () => {
    const run = bench.runner.run(PROGRAM);
    (await bench.worker(1)).send({ type: 'boot-failed', message: 'bad archive' });
    expect(await run.ended).toMatchObject({ error: { reason: 'boot-failed', detail: 'bad archive' } });
  });

  test('of a boot that never ends is told after a minute', async () => {
    const run = bench.runner.run(PROGRAM);
    await until(() => bench.stages.at(-1) === 'compile');
    bench.timers.pass(60_000);
    expect(await run.ended).toMatchObject({ error: { reason: 'boot-failed' } });
  });

  test('of the worker during a run keeps the output so far', async () => {
    const seen: string[] = [];
    const run = bench.runner.run(PROGRAM, { onLine: (line) => seen.push(line.text) });
    await (await bench.readyWorker(1)).print('so far');
    await until(() => seen.length === 1);
    bench.sandbox.events.onWorkerFailed(1, 'killed');
    const end = await run.ended;
    expect([end.type, texts(end)]).toEqual(['failed', ['so far']]);
    expect(end).toMatchObject({ error: { reason: 'worker-died' } });
  });

  test('of a successor leaves the running program alone', async () => {
    const run = bench.runner.run(PROGRAM);
    const worker = await bench.readyWorker(1);
    await worker.print();
    bench.timers.pass(150);
    (await bench.worker(2)).send({ type: 'boot-failed', message: 'no memory' });
    await until(() => bench.sandbox.killed.includes(2));
    await worker.finish('unharmed');
    expect(texts(await run.ended)).toEqual(['unharmed']);
  });
});

describe('the whole sandbox is replaced', () => {
  async function stopOne(count: number): Promise<void> {
    const run = bench.runner.run(PROGRAM);
    const worker = await bench.readyWorker(count);
    await until(() => worker.request !== null);
    run.stop();
    await run.ended;
  }

  test('after three stops in five seconds, without downloading again', async () => {
    for (const count of [1, 2, 3]) await stopOne(count);
    expect([bench.sandboxes.length, bench.sandboxes[0]?.removed, bench.downloads.length]).toEqual([
      2,
      true,
      1,
    ]);
    const next = bench.runner.run(PROGRAM);
    await (await bench.readyWorker(1)).finish('next');
    expect(texts(await next.ended)).toEqual(['next']);
  });

  test('but not for stops that are far apart', async () => {
    for (const count of [1, 2, 3, 4]) {
      await stopOne(count);
      bench.timers.pass(4_000);
    }
    expect(bench.sandboxes.length).toBe(1);
  });

  test('when it does not say that it ended a worker', async () => {
    const run = bench.runner.run(PROGRAM);
    const worker = await bench.readyWorker(1);
    await until(() => worker.request !== null);
    bench.sandbox.answersKills = false;
    run.stop();
    bench.timers.pass(1_000);
    expect([bench.sandboxes.length, bench.sandboxes[0]?.removed]).toEqual([2, true]);
  });
});
