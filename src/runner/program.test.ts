import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseProgramOptions } from './program-options.ts';

const COMMAND = fileURLToPath(new URL('./program.ts', import.meta.url));
const TIMEOUT = { timeout: 120_000 };
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'program-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Called {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function call(source: string, ...args: readonly string[]): Called {
  writeFileSync(join(folder, 'it.py'), source);
  const options = { encoding: 'utf8', cwd: folder, env: { ...process.env, INIT_CWD: folder } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args, 'it.py'], options);
  return { status, stdout, stderr };
}

const TWO = `
import asyncio
async def main():
    print("one")
    await asyncio.sleep(0.3)
    print("two")
asyncio.run(main())
`;

describe('the exit status', () => {
  test.each([
    ['returned', 'print(1)', 0],
    ['raised', 'raise ValueError("no")', 1],
    ['deadlocked', 'import asyncio; asyncio.run(asyncio.Event().wait())', 3],
    ['a limit was reached', 'while True: print(1)', 4],
  ])('%s', TIMEOUT, (_name, source, status) => {
    expect(call(source).status).toBe(status);
  });

  test.each([
    ['no file', [], 'Which program?'],
    ['two files', ['a.py', 'b.py'], 'One program at a time'],
    ['an unknown option', ['--jsn', 'a.py'], "Unknown option '--jsn'. Type --help"],
    ['a schedule of another version', ['--schedule', '9:1', 'a.py'], 'version 9'],
    ['an unknown language', ['--language', 'fr', 'a.py'], 'Type --language en or --language zh-cn'],
    ['no schedule', ['--schedule', 'x', 'a.py'], 'Type a version and a seed'],
    ['no family of faults', ['--faults', 'hosts', 'a.py'], 'Type some of faults, failures, cancels'],
    ['no cost', ['--cpu-cost', 'x', 'a.py'], 'A line takes from 0 to 1 seconds'],
  ])('wrong usage: %s', (_name, args, words) => {
    const command = parseProgramOptions(args);
    expect(command.type === 'mistake' && command.message).toContain(words);
  });

  test('a file that is not there is wrong usage', TIMEOUT, () => {
    const { status, stderr } = call('', '--order', 'none.order');
    expect([status, stderr]).toEqual([
      2,
      'There is no order spec none.order. Type the path of a file that can be read.\n',
    ]);
  });
});

describe('the program’s output', () => {
  test('goes to stdout and stderr', TIMEOUT, () => {
    const source = 'import sys, logging\nprint("o")\nprint("e", file=sys.stderr)\nlogging.error("l")';
    const { stdout, stderr } = call(source);
    expect({ stdout, stderr }).toEqual({ stdout: 'o\n', stderr: 'e\nERROR:root:l\n' });
  });

  test('is one JSON object with --json', TIMEOUT, () => {
    const { stdout, stderr } = call(`${TWO}raise KeyError("k")`, '--json', '--schedule', '2:5');
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({
      outcome: 'raised',
      duration: 0.3,
      error: { type: 'KeyError', message: "'k'", line: 8 },
      diagnoses: [],
      verdict: null,
      schedule: '2:5',
    });
    expect(report).toHaveProperty('output.1', {
      seq: 1,
      stream: 'out',
      text: 'two',
      at: 0.3,
      task: 'Task-1',
      thread: null,
    });
    expect(Object.keys(Object(report))).toEqual([
      'outcome',
      'duration',
      'output',
      'error',
      'diagnoses',
      'verdict',
      'schedule',
      'runtime',
    ]);
    expect(stderr).toBe('');
  });

  test('is what input() makes of --stdin', TIMEOUT, () => {
    expect(call('print(input() + input())', '--stdin', 'a\nb').stdout).toBe('ab\n');
  });

  test('is interrupted by --signal at its instant', TIMEOUT, () => {
    const source = 'import time\ntry:\n  time.sleep(9)\nexcept KeyboardInterrupt:\n  print(time.monotonic())';
    expect(call(source, '--signal', 'SIGINT@2.5').stdout).toBe('2.5\n');
    expect(call(source, '--signal', 'SIGFOO').stderr).toContain('--signal SIGINT@2.5');
  });
});

describe('the files that it leaves', () => {
  const source = 'for n in range(2):\n  with open(f"out_{n}.txt", "w") as file: file.write("x" * n)';

  test('are told in a line each', TIMEOUT, () => {
    expect(call(source).stderr).toBe(
      'file: out_0.txt, made, 0 bytes at 0 s\nfile: out_1.txt, made, 1 byte at 0 s\n',
    );
  });

  test('are in the object with --json', TIMEOUT, () => {
    expect(JSON.parse(call(source, '--json').stdout)).toMatchObject({
      files: {
        list: [
          { path: 'out_0.txt', text: '' },
          { path: 'out_1.txt', text: 'x', state: 'made' },
        ],
      },
    });
  });
});

test('--files and the folder beside a playground.yaml lie in the program’s own', TIMEOUT, () => {
  mkdirSync(join(folder, 'files', 'in'), { recursive: true });
  writeFileSync(join(folder, 'files', 'in', 'notes.txt'), 'tea');
  writeFileSync(join(folder, 'playground.yaml'), 'kind: show\n');
  const source = 'print(open("in/notes.txt").read())';
  expect(call(source, '--files', 'files').stdout).toBe('tea\n');
  const beside = call(source, '--services', 'playground.yaml');
  expect(beside).toEqual({ status: 0, stdout: 'tea\n', stderr: 'file: in/notes.txt, was there, 3 bytes\n' });
  expect(call(source, '--files', 'none').stderr).toContain('There is no folder none.');
});

describe('--language', () => {
  test('is that of the diagnoses', TIMEOUT, () => {
    const source = 'async def f(): pass\nf()';
    expect(call(source).stderr).toContain('f() on line 2 only built a coroutine object.');
    expect(call(source, '--language', 'zh-cn').stderr).toContain('第 2 行的 f() 只创建了一个协程对象。');
  });
});

test('--cpu-cost lets computing take time', TIMEOUT, () => {
  const source = 'for n in range(100): n * n';
  const report: unknown = JSON.parse(call(source, '--json', '--cpu-cost', '0.01').stdout);
  expect(report).toMatchObject({ outcome: 'returned' });
  expect(Reflect.get(Object(report), 'duration')).toBeGreaterThan(1);
});

describe('--order', () => {
  test.each([
    ['is kept', 'lines { "one" "two" }', 0, 'ok'],
    ['is violated', 'lines { "two" "one" }', 5, 'violation'],
  ])('%s', TIMEOUT, (_name, spec, status, verdict) => {
    writeFileSync(join(folder, 'it.order'), spec);
    const called = call(TWO, '--order', 'it.order', '--json');
    expect(called.status).toBe(status);
    expect(JSON.parse(called.stdout)).toMatchObject({ verdict: { verdict } });
  });

  test('a mistake in the spec is wrong usage', TIMEOUT, () => {
    writeFileSync(join(folder, 'it.order'), 'linse { "one" }');
    const { status, stderr } = call(TWO, '--order', 'it.order');
    expect(status).toBe(2);
    expect(stderr).toContain('it.order:1:1');
  });
});

describe('--trace', () => {
  test('writes everything that happened to a file', TIMEOUT, () => {
    expect(call(TWO, '--trace', 'trace.json').status).toBe(0);
    const { events }: { events: readonly { type: string; seq: number }[] } = JSON.parse(
      readFileSync(join(folder, 'trace.json'), 'utf8'),
    );
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index));
    expect(events.filter((event) => event.type === 'output-written')).toHaveLength(2);
    expect(events.at(-1)).toMatchObject({ type: 'run-ended', outcome: 'returned' });
  });
});

describe('--explore', () => {
  const repeated = (stderr: string) => /--schedule (\S+)/.exec(stderr)?.[1] ?? '';

  test('finds the lost update, tells it with names and lines, and it is lost again', TIMEOUT, () => {
    const source = readFileSync(new URL('../explore/fixtures/lost-update.py', import.meta.url), 'utf8');
    const { status, stderr } = call(source, '--explore');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'This order breaks it\nIf the wait on line 8 (`await asyncio.sleep(request)` in `Task-',
    );
    expect(stderr).toContain(' line 16 raises `AssertionError: ');
    expect(stderr).toContain('This can happen on your computer.');
    expect(call(source, '--schedule', repeated(stderr)).status).toBe(1);
    expect(call(source).status).toBe(0);
  });

  test('finds the update that is lost between two threads', TIMEOUT, () => {
    const source = readFileSync(new URL('../explore/fixtures/thread-counter.py', import.meta.url), 'utf8');
    const { status, stderr } = call(source, '--explore');
    expect(status).toBe(1);
    expect(stderr).toContain('a thread has to give way in the middle of a line');
    expect(call(source, '--schedule', repeated(stderr)).status).toBe(1);
  });

  test('finds the answer of a host that must not fail, and says which', TIMEOUT, () => {
    const source = readFileSync(new URL('../explore/fixtures/three-pages.py', import.meta.url), 'utf8');
    const { status, stderr } = call(source, '--explore', '--faults', 'faults');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'This breaks it\nIf `api.test` answers the 3rd request with an error (503), line 10 raises ',
    );
    expect(repeated(stderr)).toBe('2:1:hapi.test/fault=503/every=3');
    expect(call(source, '--schedule', repeated(stderr)).status).toBe(1);
  });

  test('judges by the order spec, but not by its times', TIMEOUT, () => {
    const source = `${TWO}`;
    writeFileSync(join(folder, 'it.order'), 'lines { "one" "two" }\nduration 0.3');
    const kept = call(source, '--explore', '--order', 'it.order', '--language', 'zh-cn');
    expect([kept.status, kept.stdout]).toEqual([0, 'one\ntwo\n']);
    expect(kept.stderr).toContain('没有找到会让它出错的顺序');
    writeFileSync(join(folder, 'it.order'), 'lines { "two" "one" }');
    const broken = call(source, '--explore', '--order', 'it.order');
    expect(broken.status).toBe(5);
    expect(broken.stderr).toContain('It is broken already');
  });
});
