import { describe, expect, it } from 'vitest';
import { AS_IT_IS, wishOf, withWish } from './host-settings.ts';

describe('what a reader wants of a host', () => {
  it.each([
    ['', { ...AS_IT_IS, latency: 0.5 }, '2:1:hapi.test/latency=0.5'],
    ['', { latency: 1, rate: 2, fault: '503' }, '2:1:hapi.test/latency=1/rate=2/fault=503'],
    ['2:1:w1=2', { ...AS_IT_IS, fault: 'reset' }, '2:1:w1=2:hapi.test/fault=reset'],
    ['2:1:hslow.test/latency=3', { ...AS_IT_IS, rate: 1 }, '2:1:hapi.test/rate=1,slow.test/latency=3'],
    ['2:1:hapi.test/latency=0.5/workers=2', { ...AS_IT_IS, rate: 1 }, '2:1:hapi.test/rate=1/workers=2'],
    ['2:1:hapi.test/latency=0.5', AS_IT_IS, ''],
    ['2:7:hapi.test/latency=0.5', AS_IT_IS, '2:7'],
  ] as const)('is said in the schedule %j', (schedule, wish, changed) => {
    expect(withWish(schedule, 'api.test', wish)).toBe(changed);
    expect(wishOf(changed, 'api.test')).toEqual(wish);
  });

  it('is nothing where the schedule says nothing, or cannot be read', () => {
    expect(wishOf('2:1:hslow.test/latency=3', 'api.test')).toEqual(AS_IT_IS);
    expect(wishOf('nonsense', 'api.test')).toEqual(AS_IT_IS);
    expect(withWish('nonsense', 'api.test', { ...AS_IT_IS, rate: 1 })).toBe('nonsense');
  });
});
