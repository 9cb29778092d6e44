import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Program } from '../protocol.ts';
import type { RunEnd, Runner } from '../runner/index.ts';
import { type RecordedProgram, type Recording, recordPrograms } from './record-programs.ts';

let cache = '';
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'recordings-'));
});
afterEach(() => {
  rmSync(cache, { recursive: true });
});

/** A runner that prints the program's text, and notes what it ran. */
class EchoRunner implements Runner {
  readonly ran: string[] = [];
  disposed = 0;
  readonly #end: ((program: Program) => RunEnd) | undefined;

  constructor(end?: (program: Program) => RunEnd) {
    this.#end = end;
  }

  prepare(): void {}
  subscribe(): () => void {
    return () => {};
  }
  run(program: Program) {
    this.ran.push(program.source);
    const end = this.#end?.(program) ?? echo(program);
    return { ended: Promise.resolve(end), stop: () => {} };
  }
  tryOut(): never {
    throw new Error('Should never happen, because recording tries nothing out.');
  }
  dispose(): void {
    this.disposed += 1;
  }
}

function echo({ source, stdin }: Program): RunEnd {
  const line = { seq: 0, stream: 'out', text: source + stdin, at: 0, task: null, thread: null } as const;
  const rest = { error: null, diagnoses: [], limit: null, values: {}, schedule: '', runtime: 'echo' };
  const result = { outcome: 'returned' as const, duration: 0, output: [line], ...rest };
  return { type: 'completed', result, trace: { events: [] } };
}

const program = (source: string, stdin = ''): RecordedProgram => ({ file: `${source}.py`, source, stdin });

function recordingBy(runner: Runner, version = '1'): Recording {
  return { cache, version, createRunner: () => runner };
}

test('each program runs once, and its run is found by source and input', async () => {
  const runner = new EchoRunner();
  const recordingOf = await recordPrograms(
    [program('a'), program('b'), program('a'), program('a', '!')],
    recordingBy(runner),
  );
  expect(runner.ran).toEqual(['a', 'b', 'a']);
  expect(recordingOf('a', '').run.output[0]?.text).toBe('a');
  expect(recordingOf('a', '!').run.output[0]?.text).toBe('a!');
  expect(runner.disposed).toBe(1);
});

test('the programs that must run are told before the first of them runs', async () => {
  const runner = new EchoRunner();
  const told: string[] = [];
  const onMissing = (missing: readonly RecordedProgram[]) => {
    told.push(...missing.map(({ file }) => file), `${runner.ran.length} ran`);
  };
  await recordPrograms([program('a')], recordingBy(new EchoRunner()));
  await recordPrograms([program('a'), program('b')], { ...recordingBy(runner), onMissing });
  expect(told).toEqual(['b.py', '0 ran']);
});

test('a second recording takes everything from the cache and makes no runner', async () => {
  const first = await recordPrograms([program('a')], recordingBy(new EchoRunner()));
  const createRunner = () => {
    throw new Error('nothing was to run');
  };
  const second = await recordPrograms([program('a')], { cache, version: '1', createRunner });
  expect(second('a', '')).toEqual(first('a', ''));
});

test('another version of the runtime, or a damaged file, runs again', async () => {
  await recordPrograms([program('a')], recordingBy(new EchoRunner()));
  const newer = new EchoRunner();
  await recordPrograms([program('a')], recordingBy(newer, '2'));
  expect(newer.ran).toEqual(['a']);
  for (const name of readdirSync(cache)) writeFileSync(join(cache, name), '{"outcome":');
  const mended = new EchoRunner();
  await recordPrograms([program('a')], recordingBy(mended));
  expect(mended.ran).toEqual(['a']);
});

test('a failure of the environment names the program, and the runner is disposed of', async () => {
  const runner = new EchoRunner(() => ({
    type: 'failed',
    error: { reason: 'worker-died', detail: 'out of memory' },
    output: [],
  }));
  await expect(recordPrograms([program('a')], recordingBy(runner))).rejects.toThrow(
    'a.py could not be recorded: worker-died: out of memory. Run it alone: npm run -s program -- a.py',
  );
  expect(runner.disposed).toBe(1);
  expect(readdirSync(cache)).toEqual([]);
});
