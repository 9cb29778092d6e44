import { describe, expect, it } from 'vitest';
import { comingPredictions, duePredictions } from './due-predictions.ts';
import { createPredictionStore, type KeptPrediction, type PredictionOutcome } from './prediction-store.ts';

function memoryArea(stored: string | null = null) {
  const map = new Map(stored === null ? [] : [['await-and-see:predictions', stored]]);
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
}

const placed = { version: 'v1', rows: [['A'], ['B', 'C']], left: ['D'], seconds: 2 };
const wrong = { outcome: 'impossible', misconception: 'create-runs', at: 1000 } as const;

describe('the predictions of a reader', () => {
  it('come back with all their tries', () => {
    const area = memoryArea();
    createPredictionStore(area).add('en/p', placed, wrong);
    createPredictionStore(area).add('en/p', placed, { outcome: 'right', misconception: null, at: 2000 });
    const kept = createPredictionStore(area).load('en/p', 'v1');
    expect(kept).toEqual({
      ...placed,
      tries: [wrong, { outcome: 'right', misconception: null, at: 2000 }],
      first: wrong,
    });
  });

  it('are forgotten when the program is another', () => {
    const area = memoryArea();
    const store = createPredictionStore(area);
    store.add('en/p', placed, wrong);
    expect(store.load('en/p', 'v2')).toBeNull();
    store.add('en/p', { ...placed, version: 'v2' }, { ...wrong, at: 5000 });
    expect(store.load('en/p', 'v2')?.tries).toEqual([{ ...wrong, at: 5000 }]);
  });

  it('keep the latest twelve tries only', () => {
    const store = createPredictionStore(memoryArea());
    for (let at = 0; at < 15; at += 1) store.add('en/p', placed, { ...wrong, at });
    expect(store.load('en/p', 'v1')?.tries.map(({ at }) => at)).toEqual([
      3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    ]);
    expect(store.load('en/p', 'v1')?.first).toEqual({ ...wrong, at: 0 });
  });

  it('of a time when the first try was not kept by itself have the earliest that is there', () => {
    const items = { 'en/p': { ...placed, tries: [wrong, { ...wrong, at: 2000 }] } };
    const store = createPredictionStore(memoryArea(JSON.stringify({ version: 1, items })));
    expect(store.load('en/p', 'v1')?.first).toEqual(wrong);
  });

  it.each([
    ['text that is no JSON', '{'],
    ['another value', '7'],
    ['a newer version', JSON.stringify({ version: 99, items: {} })],
    ['an item without rows', JSON.stringify({ version: 1, items: { 'en/p': { version: 'v1', left: [] } } })],
    [
      'a try of an unknown kind',
      JSON.stringify({
        version: 1,
        items: { 'en/p': { ...placed, tries: [{ outcome: 'guessed', at: 1 }] } },
      }),
    ],
  ])('are none when what is stored is %s', (_case, stored) => {
    const store = createPredictionStore(memoryArea(stored));
    expect(store.all()).toEqual({});
    store.add('en/q', placed, wrong);
    expect(Object.keys(store.all())).toEqual(['en/q']);
  });

  it('are not missed by a browser that keeps nothing', () => {
    const store = createPredictionStore(null);
    expect(() => store.add('en/p', placed, wrong)).not.toThrow();
    expect(store.all()).toEqual({});
  });
});

const DAY = 86_400_000;

/** One kept prediction whose tries came a day apart, from the first day on. */
function keptWith(...outcomes: readonly PredictionOutcome[]): Readonly<Record<string, KeptPrediction>> {
  const tries = outcomes.map((outcome, index) => ({
    outcome,
    misconception: outcome === 'impossible' ? 'create-runs' : null,
    at: index * DAY,
  }));
  return { 'en/p': { ...placed, tries, first: tries[0] ?? null } };
}

const MINUTE = 60_000;

describe('what is due for review', () => {
  it.each<[string, readonly PredictionOutcome[], number | null]>([
    ['what was right at the first try never is', ['right'], null],
    ['what was impossible is after ten minutes', ['impossible'], 10 * MINUTE],
    ['what was possible is, too', ['legal'], 10 * MINUTE],
    ['so is what was only shown', ['shown'], 10 * MINUTE],
    ['what was mended once is a day later', ['impossible', 'right'], 2 * DAY - DAY / 6],
    ['what was mended twice is three days later', ['impossible', 'right', 'right'], 5 * DAY - DAY / 6],
    ['what went wrong again begins anew', ['impossible', 'right', 'impossible'], 2 * DAY + 10 * MINUTE],
    ['what was mended four times is done', ['impossible', 'right', 'right', 'right', 'right'], null],
  ])('%s', (_case, outcomes, since) => {
    const kept = keptWith(...outcomes);
    expect(comingPredictions(kept).map((coming) => coming.since)).toEqual(since === null ? [] : [since]);
    if (since === null) return;
    expect(duePredictions(kept, since - 1)).toEqual([]);
    expect(duePredictions(kept, since)).toHaveLength(1);
  });

  it('names the wrong idea that was met, even after it was mended', () => {
    expect(comingPredictions(keptWith('impossible', 'right'))[0]?.misconception).toBe('create-runs');
  });

  it('begins with what waits longest', () => {
    const early = keptWith('impossible');
    const late = { 'en/q': { ...placed, tries: [{ ...wrong, at: DAY }], first: { ...wrong, at: DAY } } };
    expect(comingPredictions({ ...late, ...early }).map(({ name }) => name)).toEqual(['en/p', 'en/q']);
  });
});
