import { describe, expect, test } from 'vitest';
import { parseTrace } from './parse-trace.ts';

const CREATED = ['task-created', 0, null, 1, 'Task-1', 'main', 2, 5, false];
const BEGUN = ['step-begun', 0.5, null, 1, null, 0, 2];
const SUSPENDED = ['suspended', 0.5, 1, 1, 'lock', 4, 'door', [2, 3], 7, 3, [['main', 3, true]]];

function traceOf(rows: unknown, version: unknown = 3): string {
  return JSON.stringify({ version, rows });
}

describe('a trace', () => {
  test('is read row by row into events that know their sequence number', () => {
    expect(parseTrace(traceOf([CREATED, BEGUN, SUSPENDED])).events).toEqual([
      {
        type: 'task-created',
        seq: 0,
        at: 0,
        step: null,
        task: 1,
        name: 'Task-1',
        coroutine: 'main',
        defined: 2,
        line: 5,
        eager: false,
      },
      { type: 'step-begun', seq: 1, at: 0.5, step: null, task: 1, callback: null, cause: 0, line: 2 },
      {
        type: 'suspended',
        seq: 2,
        at: 0.5,
        step: 1,
        task: 1,
        on: 'lock',
        target: 4,
        name: 'door',
        tasks: [2, 3],
        future: 7,
        line: 3,
        stack: [{ function: 'main', line: 3, own: true }],
      },
    ]);
  });
});

describe('what is no trace is refused:', () => {
  const changed = (row: readonly unknown[], index: number, value: unknown) => row.with(index, value);
  test.each<readonly [name: string, text: string]>([
    ['no JSON', '{'],
    ['no object', 'null'],
    ['another version', traceOf([CREATED], 1)],
    ['no rows', '{"version": 3}'],
    ['rows that are no list', traceOf('rows')],
    ['a row that is no list', traceOf([null])],
    ['an unknown kind', traceOf([changed(CREATED, 0, '__proto__')])],
    ['a text for a number', traceOf([changed(CREATED, 1, '0')])],
    ['a number for a text', traceOf([changed(CREATED, 4, 1)])],
    ['a negative count', traceOf([changed(CREATED, 3, -1)])],
    ['a fraction for a count', traceOf([changed(CREATED, 3, 0.5)])],
    ['a missing field', traceOf([CREATED.slice(0, -1)])],
    ['a field too many', traceOf([[...CREATED, 1]])],
    ['a cause that comes later', traceOf([CREATED, changed(BEGUN, 5, 1)])],
    ['a step that comes later', traceOf([changed(CREATED, 2, 0)])],
    ['nothing where a step must be', traceOf([CREATED, BEGUN, changed(SUSPENDED, 2, null)])],
    ['an unknown way to wait', traceOf([CREATED, BEGUN, changed(SUSPENDED, 4, 'hope')])],
    ['a stack of something else', traceOf([CREATED, BEGUN, changed(SUSPENDED, 10, [['main', 3]])])],
    ['tasks that are no numbers', traceOf([CREATED, BEGUN, changed(SUSPENDED, 7, ['2'])])],
    ['too many rows', traceOf(Array.from({ length: 100_001 }, () => []))],
    ['too long a text', ' '.repeat(32 * 2 ** 20 + 1)],
  ])('%s', (_name, text) => {
    expect(() => parseTrace(text)).toThrow();
  });
});
