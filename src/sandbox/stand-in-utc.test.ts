import { afterEach, expect, test, vi } from 'vitest';
import { standInUtc } from './stand-in-utc.ts';

afterEach(() => vi.unstubAllEnvs());

test.each(['Asia/Tokyo', 'America/St_Johns', 'UTC'])('a date in %s tells the parts of UTC', (zone) => {
  vi.stubEnv('TZ', zone);
  class ReaderDate extends Date {}
  standInUtc(ReaderDate.prototype);
  const date = new ReaderDate('2025-07-01T23:30:05.250Z');
  expect([date.getFullYear(), date.getMonth(), date.getDate(), date.getDay()]).toEqual([2025, 6, 1, 2]);
  expect([date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds()]).toEqual([
    23, 30, 5, 250,
  ]);
  expect(date.getTimezoneOffset()).toBe(0);
});

test('other dates keep the zone of their reader', () => {
  vi.stubEnv('TZ', 'Asia/Tokyo');
  class ReaderDate extends Date {}
  standInUtc(ReaderDate.prototype);
  expect(new Date('2025-07-01T23:30:00Z').getHours()).toBe(8);
});
