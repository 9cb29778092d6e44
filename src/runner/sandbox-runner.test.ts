import { afterEach, describe, expect, test } from 'vitest';
import type { Program } from '../protocol.ts';
import { FakeSandbox, FakeTimers, type FakeWorker, until } from './fake-sandbox.ts';
import type { RunEnd, RunnerState } from './runner.ts';
import { RunnerFailure } from './runner-failure.ts';
import { SandboxRunner } from './sandbox-runner.ts';

const PROGRAM: Program = { source: 'print(1)', stdin: '', schedule: '', evaluate: [] };
const BYTES = {
  worker: new ArrayBuffer(1),
  wasm: new ArrayBuffer(1),
  library: new ArrayBuffer(1),
  runtime: new ArrayBuffer(1),
};

/** A runner on fakes, with what it did. */
class Bench {
  readonly timers = new FakeTimers();
  readonly sandboxes: FakeSandbox[] = [];
  readonly states: RunnerState[] = [];
  readonly downloads: boolean[] = [];
  downloadFailure: Error | null = null;
  #runs = 0;
  readonly runner = new SandboxRunner({
    download: async (afresh, onProgress) => {
      this.downloads.push(afresh);
      if (this.downloadFailure !== null) throw this.downloadFailure;
      onProgress(0.5);
      return BYTES;
    },
    createSandbox: (events) => {
      const sandbox = new FakeSandbox(events);
      this.sandboxes.push(sandbox);
      return sandbox;
    },
    timers: this.timers,
    createRunId: () => {
      this.#runs += 1;
      return `run-${this.#runs}`;
    },
  });

  constructor() {
    this.runner.subscribe((state) => this.states.push(state));
  }

  get sandbox(): FakeSandbox {
    const last = this.sandboxes.at(-1);
    if (last === undefined) throw new Error('No sandbox was made yet.');
    return last;
  }

  /** The worker that was spawned as the `count`th in the present sandbox. */
  async worker(count: number): Promise<FakeWorker> {
    await until(() => (this.sandboxes.at(-1)?.workers.length ?? 0) >= count);
    const worker = this.sandbox.workers[count - 1];
    if (worker === undefined) throw new Error('Should never happen, because there are enough.');
    return worker;
  }

  async readyWorker(count: number): Promise<FakeWorker> {
    const worker = await this.worker(count);
    worker.ready();
    return worker;
  }

  get stages(): readonly string[] {
    return this.states.map((state) => (state.type === 'booting' ? state.stage : state.type));
  }
}

let bench = new Bench();
afterEach(() => {
  bench.runner.dispose();
  bench = new Bench();
});

function texts(end: RunEnd): readonly string[] {
  const output = end.type === 'completed' ? end.result.output : end.output;
  return output.map((line) => line.text);
}

describe('a start', () => {
  test('does nothing before it is asked for', () => {
    expect([bench.sandboxes, bench.downloads, bench.stages]).toEqual([[], [], ['cold']]);
  });

  test('tells its stages in order', async () => {
    bench.runner.prepare();
    const worker = await bench.worker(1);
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
      line: { seq: 1, stream: 'out', text: 'late', at: 0, task: null },
    });
    await (await bench.readyWorker(2)).send({ type: 'stage', stage: 'runtime' });
    expect(texts(await run.ended)).toEqual(['so far']);
  });

  test('tells no boot of its successor', async () => {
    const run = bench.runner.run(PROGRAM);
    await (await bench.readyWorker(1)).finish();
    await run.ended;
    await bench.readyWorker(2);
    expect(bench.stages.slice(-2)).toEqual(['interpreter', 'ready']);
  });
});

describe('what a worker may not say', () => {
  const line = { seq: 0, stream: 'out', text: 'forged', at: 0, task: null };
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
    await bench.worker(1);
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

test('a runner that is disposed of ends its run and its sandbox', async () => {
  const run = bench.runner.run(PROGRAM);
  await (await bench.readyWorker(1)).print('so far');
  bench.runner.dispose();
  expect((await run.ended).type).toBe('stopped');
  expect(bench.sandbox.removed).toBe(true);
});
