import { afterEach, describe, expect, test } from 'vitest';
import { until } from './fake-sandbox.ts';
import { PROGRAM, RunnerBench, texts } from './runner-bench.ts';

let bench = new RunnerBench();
afterEach(() => {
  bench.runner.dispose();
  bench = new RunnerBench();
});

describe('a start', () => {
  test('does nothing before it is asked for', () => {
    expect([bench.sandboxes, bench.downloads, bench.stages]).toEqual([[], [], ['cold']]);
  });

  test('tells its stages in order', async () => {
    bench.runner.prepare();
    const worker = await bench.worker(1);
    await until(() => bench.stages.at(-1) === 'compile');
    worker.send({ type: 'stage', stage: 'interpreter' });
    worker.send({ type: 'stage', stage: 'runtime' });
    worker.ready();
    await until(() => bench.stages.at(-1) === 'ready');
    expect(bench.stages).toEqual([
      'cold',
      'download',
      'download',
      'compile',
      'interpreter',
      'runtime',
      'ready',
    ]);
  });

  test('that is asked for twice happens once', async () => {
    bench.runner.prepare();
    bench.runner.prepare();
    await bench.readyWorker(1);
    bench.runner.prepare();
    expect([bench.sandboxes.length, bench.downloads.length, bench.sandbox.workers.length]).toEqual([1, 1, 1]);
  });
});

describe('a run', () => {
  test('waits for its worker, gives its lines and then its result', async () => {
    const lines: string[] = [];
    const run = bench.runner.run(PROGRAM, { onLine: (line) => lines.push(line.text) });
    const worker = await bench.readyWorker(1);
    await worker.finish('a', 'b');
    const end = await run.ended;
    expect([end.type, texts(end), lines]).toEqual(['completed', ['a', 'b'], ['a', 'b']]);
  });

  test('has its worker to itself: the next one gets another', async () => {
    const first = bench.runner.run(PROGRAM);
    await (await bench.readyWorker(1)).finish();
    await first.ended;
    const second = bench.runner.run(PROGRAM);
    await (await bench.readyWorker(2)).finish('second');
    expect(texts(await second.ended)).toEqual(['second']);
    expect(bench.sandbox.killed).toEqual([1, 2]);
  });

  test('that takes long has its successor booted meanwhile', async () => {
    bench.runner.run(PROGRAM);
    await (await bench.readyWorker(1)).print('going on');
    expect(bench.sandbox.workers.length).toBe(1);
    bench.timers.pass(150);
    expect(bench.sandbox.workers.length).toBe(2);
  });

  test('stops the run before it', async () => {
    const first = bench.runner.run(PROGRAM);
    await (await bench.readyWorker(1)).print('of the first');
    const second = bench.runner.run(PROGRAM);
    await (await bench.readyWorker(2)).finish('of the second');
    expect([(await first.ended).type, texts(await second.ended)]).toEqual(['stopped', ['of the second']]);
  });

  test('is ended by the watchdog with what it printed', async () => {
    const seen: string[] = [];
    const run = bench.runner.run(PROGRAM, { limits: { time: 3 }, onLine: (line) => seen.push(line.text) });
    await (await bench.readyWorker(1)).print('so far', 'and further');
    await until(() => seen.length === 2);
    bench.timers.pass(3_000);
    expect(await run.ended).toMatchObject({
      type: 'completed',
      result: { outcome: 'limited', limit: { name: 'time', value: 3 }, duration: 1, output: [{}, {}] },
    });
  });

  test('that is stopped keeps its output, and its standby runs the next at once', async () => {
    const seen: string[] = [];
    const run = bench.runner.run(PROGRAM, { onLine: (line) => seen.push(line.text) });
    await (await bench.readyWorker(1)).print('so far');
    await until(() => seen.length === 1);
    bench.timers.pass(150);
    const standby = await bench.readyWorker(2);
    run.stop();
    expect([(await run.ended).type, texts(await run.ended)]).toEqual(['stopped', ['so far']]);
    const next = bench.runner.run(PROGRAM);
    await standby.finish('next');
    expect(texts(await next.ended)).toEqual(['next']);
  });

  test('that is stopped hears nothing more', async () => {
    const seen: string[] = [];
    const run = bench.runner.run(PROGRAM, { onLine: (line) => seen.push(line.text) });
    const worker = await bench.readyWorker(1);
    await worker.print('so far');
    await until(() => seen.length === 1);
    run.stop();
    worker.send({
      type: 'output',
      run: 'run-1',
      line: { seq: 1, stream: 'out', text: 'late', at: 0, task: null, thread: null },
    });
    const successor = await bench.readyWorker(2);
    successor.send({ type: 'stage', stage: 'runtime' });
    expect(texts(await run.ended)).toEqual(['so far']);
  });

  test('tells no boot of its successor', async () => {
    const run = bench.runner.run(PROGRAM);
    await (await bench.readyWorker(1)).finish();
    await run.ended;
    await bench.readyWorker(2);
    expect(bench.stages.slice(-2)).toEqual(['compile', 'ready']);
  });
});

test('a runner that is disposed of ends its run and its sandbox', async () => {
  const run = bench.runner.run(PROGRAM);
  await (await bench.readyWorker(1)).print('so far');
  bench.runner.dispose();
  expect((await run.ended).type).toBe('stopped');
  expect(bench.sandbox.removed).toBe(true);
});
