import { expect, test } from 'vitest';
import { SCHEDULE_FAMILIES } from '../curriculum/index.ts';
import { formatSchedule, parseSchedule } from '../explore/index.ts';
import { schedulesOf } from './schedule-families.ts';

const HOST = { host: 'api.test', latency: 0.02, counters: { requests: 2, 'most-connections': 2 } };
const SCOPE = { waits: 2, awaits: 3, points: 1, services: [HOST] };

test.each([
  [
    'latencies',
    ['2:1:w1=1.4,w2=0.7', '2:1:w1=0.9,w2=0.6', '2:1:w1=0.001', '2:1:w1=9', '2:1:w2=0.001', '2:1:w2=9'],
  ],
  ['failures', ['2:1:f1', '2:1:f2']],
  [
    'faults',
    [
      ...['fault=503', 'fault=reset', 'fault=close', 'fault=hang', 'fault=refuse', 'fault=cut'],
      ...['fault=503/every=2', 'fault=reset/every=2', 'fault=close/every=2', 'fault=hang/every=2'],
      ...['connections=1', 'rate=1'],
    ].map((settings) => `2:1:hapi.test/${settings}`),
  ],
  ['cancels', ['2:1:c1', '2:1:c2', '2:1:c3']],
  ['collections', ['2:1:g']],
  ['eager', ['2:1:e']],
  ['ties', ['2:2:t', '2:3:t', '2:5:t', '2:8:t', '2:13:t']],
  ['preemptions', ['2:1:p1']],
] as const)('%s', (family, schedules) => {
  expect(schedulesOf(family, SCOPE)).toEqual(schedules);
});

test('a program with nothing to change has few schedules, and one with much has a bearable number, none twice', () => {
  const scope = (count: number) => ({
    waits: count,
    awaits: count,
    points: count,
    services: count === 0 ? [] : [{ ...HOST, counters: { requests: count, 'most-connections': count } }],
  });
  for (const family of SCHEDULE_FAMILIES) {
    expect(new Set(schedulesOf(family, scope(0))).size).toBeLessThan(6);
    const many = schedulesOf(family, scope(1000));
    expect(new Set(many).size).toBe(many.length);
    expect(many.length).toBeLessThan(60);
  }
});

test('what is listed are schedules, as the runtime writes them', () => {
  for (const text of SCHEDULE_FAMILIES.flatMap((family) =>
    schedulesOf(family, { waits: 5, awaits: 5, points: 5, services: [HOST] }),
  )) {
    const parsed = parseSchedule(text);
    expect(parsed.type === 'schedule' ? formatSchedule(parsed.schedule) : parsed.message).toBe(text);
  }
});
