import { describe, expect, test } from 'vitest';
import { fourWays } from './four-ways.ts';
import { EXAMPLE, LIMITS, LOAD_FIELDS, type Load, parseLoad, withField } from './load.ts';
import { placeOf, placesOf } from './scale.ts';

const quickest = (load: Load) => fourWays(load).flatMap(({ way, isQuickest }) => (isQuickest ? [way] : []));
const limits = (load: Load) => fourWays(load).map(({ limit }) => limit);
const seconds = (load: Load) => fourWays(load).map((way) => Number(way.seconds.toFixed(3)));

describe('the four ways', () => {
  test('the worked example takes what the program of the chapter predicts', () => {
    expect(seconds(EXAMPLE)).toEqual([6.36, 2.36, 1.36, 2.17]);
  });

  test.each([
    ['jobs=100 wait=2 computing=0', ['asyncio']],
    ['jobs=100 wait=2 computing=0 threads=100', ['threads', 'asyncio']],
    ['computing=0.6', ['processes']],
    ['jobs=1 wait=0 computing=0.01', ['in-turn', 'threads', 'asyncio']],
    ['wait=0 computing=0', ['in-turn', 'threads', 'asyncio']],
    ['wait=0 computing=0 start=0', ['in-turn', 'threads', 'asyncio', 'processes']],
  ])('the quickest for %s: %j', (text, ways) => {
    expect(quickest(parseLoad(text))).toEqual(ways);
  });

  test.each([
    ['jobs=6', ['everything', 'pool', 'one-wait', 'cores']],
    ['computing=0.6', ['everything', 'computing', 'computing', 'cores']],
    ['threads=6 cores=6', ['everything', 'one-wait', 'one-wait', 'one-job']],
    ['wait=0 computing=0.01', ['everything', 'computing', 'computing', 'start']],
  ])('what limits %s: %j', (text, expected) => {
    expect(limits(parseLoad(text))).toEqual(expected);
  });

  test('no way is quicker than its least, and its parts are its seconds', () => {
    for (const way of fourWays(parseLoad('jobs=1000 wait=0.05 computing=0.001 threads=10'))) {
      expect(way.least).toBeLessThanOrEqual(way.seconds);
      expect(way.parts.starting + way.parts.waiting + way.parts.computing).toBeCloseTo(way.seconds);
    }
  });
});

describe('a load', () => {
  test('keeps to the limits of each field, and to whole jobs', () => {
    expect(withField(EXAMPLE, 'jobs', 7.6).jobs).toBe(8);
    expect(withField(EXAMPLE, 'jobs', 0).jobs).toBe(1);
    expect(withField(EXAMPLE, 'wait', 1e6).wait).toBe(LIMITS.wait.most);
    expect(withField(EXAMPLE, 'wait', Number.NaN)).toEqual(EXAMPLE);
  });

  test('is read from what an author sets, over the example', () => {
    expect(parseLoad('jobs=5000 wait=0.01')).toEqual({ ...EXAMPLE, jobs: 5000, wait: 0.01 });
  });

  test.each(['job=3', 'jobs', 'jobs=0', 'cores=2.5', 'wait=long'])('“%s” is an author’s mistake', (text) => {
    expect(() => parseLoad(text)).toThrow(/Write one of|cannot be/);
  });
});

describe('a slider', () => {
  test.each(LOAD_FIELDS)('has growing places for %s, from the least to the most', (field) => {
    const places = placesOf(field);
    expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
    expect(places[0]).toBe(LIMITS[field].least);
    expect(places.at(-1)).toBe(LIMITS[field].most);
    expect(places.length).toBeLessThan(60);
  });

  test('stands at the place that is nearest to a number between two', () => {
    expect(placesOf('wait')[placeOf('wait', 1.1)]).toBe(1);
    expect(placesOf('wait')[placeOf('wait', 0)]).toBe(0);
    expect(placesOf('jobs')[placeOf('jobs', 5200)]).toBe(5000);
    expect(placesOf('computing')[placeOf('computing', 0.06)]).toBe(0.06);
  });
});
