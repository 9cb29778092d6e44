import { describe, expect, it } from 'vitest';
import { createEditStore, type StorageArea } from './edit-store.ts';

/** Storage in memory, with room for `room` characters. */
function memoryArea(entries: Readonly<Record<string, string>> = {}, room = 10_000) {
  const map = new Map(Object.entries(entries));
  const area: StorageArea = {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('no room', 'QuotaExceededError');
      map.set(key, value);
    },
    removeItem: (key) => void map.delete(key),
  };
  return { area, map };
}

const refused = () => {
  throw new DOMException('denied', 'SecurityError');
};

const edit = { text: 'print(1)\n', stdin: 'Ada', base: 'a1b2' };

describe('the edits of a reader', () => {
  it('come back as they were kept', () => {
    const { area } = memoryArea();
    expect(createEditStore(area).save('two-workers', edit)).toBe('saved');
    expect(createEditStore(area).load('two-workers')).toEqual({ type: 'edit', edit });
    expect(createEditStore(area).load('another')).toEqual({ type: 'none' });
  });

  it('are gone when they are removed', () => {
    const store = createEditStore(memoryArea().area);
    store.save('two-workers', edit);
    store.remove('two-workers');
    expect(store.load('two-workers')).toEqual({ type: 'none' });
  });

  it.each([
    ['text that is no JSON', '{'],
    ['another value', '7'],
    ['a newer version', JSON.stringify({ version: 99, text: 'x', stdin: '', base: 'a' })],
    ['an edit without a text', JSON.stringify({ version: 1, stdin: '', base: 'a' })],
    ['an edit from nowhere', JSON.stringify({ version: 1, text: 'x', stdin: '' })],
  ])('are put aside and not lost when they are %s', (_case, stored) => {
    const { area, map } = memoryArea({ 'await-and-see:edit:p': stored });
    expect(createEditStore(area).load('p')).toEqual({ type: 'unreadable' });
    expect(map.get('await-and-see:unreadable:p')).toBe(stored);
    expect(createEditStore(area).load('p')).toEqual({ type: 'none' });
  });

  it('may lack input', () => {
    const { area } = memoryArea({
      'await-and-see:edit:p': JSON.stringify({ version: 1, text: 'x', base: 'a' }),
    });
    expect(createEditStore(area).load('p')).toEqual({
      type: 'edit',
      edit: { text: 'x', stdin: '', base: 'a' },
    });
  });
});

describe('a browser that keeps nothing', () => {
  it('says so when its storage is full', () => {
    expect(createEditStore(memoryArea({}, 5).area).save('p', edit)).toBe('full');
  });

  it('says so when there is no storage', () => {
    const store = createEditStore(null);
    expect(store.save('p', edit)).toBe('unavailable');
    expect(store.load('p')).toEqual({ type: 'none' });
    expect(() => store.remove('p')).not.toThrow();
  });

  it('says so when its storage refuses everything', () => {
    const store = createEditStore({ getItem: refused, setItem: refused, removeItem: refused });
    expect(store.load('p')).toEqual({ type: 'none' });
    expect(store.save('p', edit)).toBe('unavailable');
    expect(() => store.remove('p')).not.toThrow();
  });
});
