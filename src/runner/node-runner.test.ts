import { afterAll, describe, expect, test } from 'vitest';
import type { OutputLine } from '../trace/index.ts';
import { createNodeRunner } from './node-runner.ts';
import type { RunEnd, RunnerState, RunOptions } from './runner.ts';

const runner = createNodeRunner();
afterAll(() => runner.dispose());

function run(source: string, options: RunOptions = {}): Promise<RunEnd> {
  return runner.run({ source, stdin: '', schedule: '', evaluate: [] }, options).ended;
}

const SHOWS_EVERYTHING = `
import asyncio, json, os, sys, uuid
class Thing: pass
print(Thing(), id(Thing()), {Thing() for _ in range(6)}, uuid.uuid4())
print(len(sys.modules), os.listdir('.'), os.listdir('/tmp'), hasattr(json, 'mark'))
async def main():
    print({asyncio.create_task(asyncio.sleep(n)) for n in range(9)}, asyncio.Lock())
asyncio.run(main())
`;

const CHANGES_EVERYTHING = `
import decimal, json, sqlite3, xml.etree.ElementTree
json.mark = 1
for name in ('left.txt', '/tmp/left.txt'):
    with open(name, 'w') as file: file.write('x')
kept = [object() for _ in range(200_000)]
def deep(): deep()
try: deep()
except RecursionError: print('deep')
json.loads = None
`;

describe('a run on the Node runner', () => {
  test('is the same, addresses and all, whatever ran before', { timeout: 60_000 }, async () => {
    const first = await run(SHOWS_EVERYTHING);
    expect(first).toMatchObject({ type: 'completed', result: { outcome: 'returned', error: null } });
    for (let times = 0; times < 3; times += 1) {
      expect(await run(CHANGES_EVERYTHING)).toMatchObject({ result: { output: [{ text: 'deep' }] } });
      expect(await run(SHOWS_EVERYTHING)).toEqual(first);
    }
  });

  test('gives its lines as they come, and again in its result', { timeout: 30_000 }, async () => {
    const lines: OutputLine[] = [];
    const end = await run('print(1)\nprint(2)', { onLine: (line) => lines.push(line) });
    expect(lines.map((line) => line.text)).toEqual(['1', '2']);
    expect(end).toMatchObject({ result: { output: lines } });
  });

  test('is ended by the watchdog, and the next one works', { timeout: 60_000 }, async () => {
    const end = await run('print("begun")\nwhile True: pass', { limits: { time: 1 } });
    expect(end).toMatchObject({
      result: { outcome: 'limited', limit: { name: 'time', value: 1 }, output: [{ text: 'begun' }] },
    });
    expect(await run('print("next")')).toMatchObject({ result: { output: [{ text: 'next' }] } });
  });

  test('that breaks the interpreter down is told as that, and the next one has another', {
    timeout: 60_000,
  }, async () => {
    const end = await run('print("before")\nimport ctypes\nctypes.string_at(0xfffffff0, 100)');
    expect(end).toMatchObject({
      type: 'failed',
      error: { reason: 'worker-died', detail: 'RuntimeError: memory access out of bounds' },
      output: [{ text: 'before' }],
    });
    expect(await run('print("next")')).toMatchObject({ result: { output: [{ text: 'next' }] } });
  });

  test('is stopped, with what it had printed', { timeout: 60_000 }, async () => {
    const begun = Promise.withResolvers<void>();
    const endless = runner.run(
      { source: 'print("begun")\nwhile True: pass', stdin: '', schedule: '', evaluate: [] },
      { onLine: () => begun.resolve() },
    );
    await begun.promise;
    endless.stop();
    expect(await endless.ended).toMatchObject({ type: 'stopped', output: [{ text: 'begun' }] });
  });

  test('cannot take more memory than it may', { timeout: 60_000 }, async () => {
    const limits = { memory: 80 * 1024 * 1024 };
    const end = await run('kept = []\nwhile True: kept.append(bytearray(1_000_000))', { limits });
    expect(end).toMatchObject({ result: { outcome: 'limited', limit: { name: 'memory' } } });
    expect(await run('kept = bytearray(100_000_000)')).toMatchObject({ result: { outcome: 'returned' } });
  });

  test('cannot change what the machine has mounted, nor write without end', { timeout: 60_000 }, async () => {
    const end = await run(`
import os
for attempt in (
    lambda: open('/lib/runtime/README.md', 'a'),
    lambda: os.remove('/lib/runtime/README.md'),
    lambda: os.mkdir('/lib/runtime/left'),
    lambda: open('/lib/left', 'w'),
    lambda: os.truncate(os.open('large', os.O_CREAT | os.O_RDWR), 20_000_000),
):
    try: attempt()
    except OSError as error: print(error.strerror)
print(len(open('/lib/runtime/README.md').read()) > 0)
`);
    const texts = end.type === 'completed' ? end.result.output.map(({ text }) => text) : [];
    const readOnly = 'Read-only file system';
    const full = 'No space left on device';
    expect(texts).toEqual([readOnly, readOnly, readOnly, 'Permission denied', full, 'True']);
  });

  test('tells its states', { timeout: 60_000 }, async () => {
    const own = createNodeRunner();
    const states: RunnerState['type'][] = [];
    own.subscribe((state) => states.push(state.type));
    await own.run({ source: '', stdin: '', schedule: '', evaluate: [] }).ended;
    own.dispose();
    expect([...new Set(states)]).toEqual(['cold', 'booting', 'ready']);
  });
});
