/** Trying a program out: many quick runs in one worker, in the sandbox (on fakes) and in Node (for real). */
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from './default-limits.ts';
import { EMPTY_RESULT } from './fake-sandbox.ts';
import { createNodeRunner } from './node-runner.ts';
import type { TrialsEnd } from './runner.ts';
import { PROGRAM, RunnerBench, texts } from './runner-bench.ts';

let bench = new RunnerBench();
afterEach(() => {
  bench.runner.dispose();
  bench = new RunnerBench();
});

describe('trials in the sandbox', () => {
  test('have one worker, which is asked again and again', async () => {
    const trials = bench.runner.tryOut(PROGRAM);
    const first = trials.run(['2:1', '2:2'], 50);
    const worker = await bench.readyWorker(1);
    await worker.answer(EMPTY_RESULT, EMPTY_RESULT);
    expect(await first).toEqual({ type: 'tried', results: [EMPTY_RESULT, EMPTY_RESULT] });
    const second = trials.run(['2:3'], 50);
    await worker.answer(EMPTY_RESULT);
    expect(await second).toEqual({ type: 'tried', results: [EMPTY_RESULT] });
    expect(bench.sandbox.killed).toEqual([]);
    trials.stop();
    expect(bench.sandbox.killed).toEqual([1]);
  });

  test('are told of their start while they wait', async () => {
    void bench.runner.tryOut(PROGRAM).run(['2:1'], 50);
    await bench.readyWorker(1);
    expect(bench.stages.slice(0, 2)).toEqual(['cold', 'download']);
  });

  test('end at once when they are stopped, and stay ended', async () => {
    const trials = bench.runner.tryOut(PROGRAM);
    const batch = trials.run(['2:1'], 50);
    await (await bench.readyWorker(1)).asked();
    trials.stop();
    expect([(await batch).type, (await trials.run([''], 50)).type]).toEqual(['stopped', 'stopped']);
  });

  test('give way to a run', async () => {
    const trials = bench.runner.tryOut(PROGRAM);
    const batch = trials.run(['2:1'], 50);
    await (await bench.readyWorker(1)).asked();
    const run = bench.runner.run(PROGRAM);
    await (await bench.readyWorker(2)).finish('of the run');
    expect([(await batch).type, texts(await run.ended)]).toEqual(['stopped', ['of the run']]);
  });

  test('are ended by the watchdog, which allows each batch its time', async () => {
    const trials = bench.runner.tryOut(PROGRAM);
    const worker = await bench.readyWorker(1);
    for (let times = 0; times < 3; times += 1) {
      const batch = trials.run([''], 50);
      await worker.asked();
      bench.timers.pass(DEFAULT_LIMITS.time * 900);
      await worker.answer(EMPTY_RESULT);
      expect((await batch).type).toBe('tried');
    }
    const last = trials.run([''], 50);
    await worker.asked();
    bench.timers.pass(DEFAULT_LIMITS.time * 1000 + 50);
    expect((await last).type).toBe('too-long');
  });

  test.each<[string, unknown]>([
    ['with another id', { type: 'tried', run: 'forged', results: [] }],
    ['of another kind', { type: 'finished', run: 'run-1', result: EMPTY_RESULT, trace: null }],
    ['of a wrong shape', { type: 'tried', run: 'run-1', results: [{}] }],
  ])('fail at an answer %s', async (_what, message) => {
    const batch = bench.runner.tryOut(PROGRAM).run([''], 50);
    const worker = await bench.readyWorker(1);
    await worker.asked();
    worker.send(message);
    expect(await batch).toMatchObject({ type: 'failed', error: { reason: 'invalid-message' } });
  });

  test('fail when there is no interpreter', async () => {
    bench.downloadFailure = new Error('offline');
    expect((await bench.runner.tryOut(PROGRAM).run([''], 50)).type).toBe('failed');
  });
});

const SLEEPS = `
import time
open('left', 'w').close()
time.sleep(0.1)
print(time.monotonic())
`;

const runner = createNodeRunner();
afterAll(() => runner.dispose());

function output(end: TrialsEnd): readonly (readonly string[])[] {
  return end.type === 'tried' ? end.results.map((result) => result.output.map((line) => line.text)) : [];
}

describe('trials in Node', () => {
  test('follow each schedule, and runs between them begin anew', { timeout: 60_000 }, async () => {
    const program = { source: SLEEPS, stdin: '', schedule: '', evaluate: [] };
    for (let times = 0; times < 3; times += 1) {
      const trials = runner.tryOut(program);
      const schedules = ['', '2:1:w1=0.5', '2:1:w1=2'];
      expect(output(await trials.run(schedules, 10_000))).toEqual([['0.1'], ['0.5'], ['2.0']]);
      expect(output(await trials.run(schedules, 0))).toEqual([['0.1']]);
      trials.stop();
      const alone = await runner.run({ ...program, source: 'import os\nprint(os.listdir())' }).ended;
      expect(texts(alone)).toEqual(['[]']);
    }
  });

  test('fail at what is no schedule', { timeout: 60_000 }, async () => {
    const end = await runner.tryOut(PROGRAM).run(['x'], 50);
    expect(end).toMatchObject({
      type: 'failed',
      error: { detail: expect.stringContaining('is no schedule') },
    });
  });
});
