import { describe, expect, test } from 'vitest';
import {
  asideVersions,
  dropAside,
  eraseProgress,
  mergeProgress,
  readProgressFile,
  swapAside,
  type WholeStorage,
  writeProgressFile,
} from './progress-file.ts';

interface FakeStorage extends WholeStorage {
  /** Everything in it, sorted by name. */
  contents(): Record<string, string>;
}

/** A storage with `items`; it has room for so many characters. */
function storage(items: Readonly<Record<string, string>>, room = Number.POSITIVE_INFINITY): FakeStorage {
  const kept = new Map(Object.entries(items));
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      const rest = [...kept].filter(([other]) => other !== key).map(([, text]) => text.length);
      if (rest.reduce((sum, length) => sum + length, value.length) > room) throw new Error('full');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    contents: () => Object.fromEntries([...kept].toSorted()),
  };
}

const NOW = Date.UTC(2026, 0, 5, 12);
const edit = (text: string) => JSON.stringify({ version: 1, text, stdin: '', base: 'b' });
const items = (of: Record<string, unknown>) => JSON.stringify({ version: 1, items: of });
const answerOf = (change: object) => ({
  version: 'v',
  first: 'right',
  tries: 1,
  tried: [1],
  solved: true,
  review: null,
  at: 10,
  ...change,
});

const WORK = {
  'await-and-see:edit:en/hello': edit('print(1)'),
  'await-and-see:quiz': items({ q: answerOf({}) }),
  'await-and-see:reading': items({ tasks: { section: 'turns', read: false, at: 5 } }),
};

describe('a file', () => {
  test('brings everything to another device, and nothing that is not the reader’s work', () => {
    const from = storage({
      ...WORK,
      'await-and-see:theme': 'dark',
      'await-and-see:open:en/hello': 'yes',
      'another-site:edit': 'x',
    });
    const file = readProgressFile(writeProgressFile(from, NOW));
    const to = storage({});
    expect(file.type === 'progress' && mergeProgress(to, file.entries)).toEqual({
      taken: 3,
      joined: 0,
      putAside: 0,
      kept: true,
    });
    expect(to.contents()).toEqual(WORK);
  });

  test('can be read by people: it says what it is and when it was saved', () => {
    expect(writeProgressFile(storage({}), NOW)).toBe(
      '{\n "format": "await-and-see progress",\n "version": 1,\n "saved": "2026-01-05T12:00:00.000Z",\n "entries": {}\n}\n',
    );
  });

  test.each([
    { text: 'hello', type: 'foreign' },
    { text: '{"entries": {}}', type: 'foreign' },
    { text: '{"format": "await-and-see progress", "version": 2, "entries": {}}', type: 'newer' },
    { text: '{"format": "await-and-see progress", "version": 1}', type: 'damaged' },
    { text: '{"format": "await-and-see progress", "version": 1, "entries": {"quiz": 7}}', type: 'damaged' },
    { text: '{"format": "await-and-see progress", "entries": {}}', type: 'damaged' },
  ])('$text is $type', ({ text, type }) => {
    expect(readProgressFile(text).type).toBe(type);
  });
});

/** What is in the storage, without the prefix, after a file was taken in. */
function afterMerge(here: Record<string, string>, file: Record<string, string>) {
  const prefixed = Object.entries(here).map(([name, text]) => [`await-and-see:${name}`, text] as const);
  const area = storage(Object.fromEntries(prefixed));
  const merged = mergeProgress(area, file);
  const contents = Object.entries(area.contents()).map(([key, text]) => [key.slice(14), text] as const);
  return { merged, contents: Object.fromEntries(contents), area };
}

describe('a merge', () => {
  test('keeps the program that is here and puts the one of the file aside, once', () => {
    const { merged, contents, area } = afterMerge(
      { 'edit:en/a': edit('mine') },
      { 'edit:en/a': edit('theirs') },
    );
    expect(merged).toMatchObject({ putAside: 1, kept: true });
    expect(contents).toEqual({ 'edit:en/a': edit('mine'), 'aside:1:edit:en/a': edit('theirs') });
    expect(mergeProgress(area, { 'edit:en/a': edit('theirs') })).toMatchObject({ putAside: 0 });
    expect(mergeProgress(area, { 'edit:en/a': edit('a third') })).toMatchObject({ putAside: 1 });
    expect(asideVersions(area).map(({ name, text }) => [name, text])).toEqual([
      ['aside:1:edit:en/a', 'theirs'],
      ['aside:2:edit:en/a', 'a third'],
    ]);
  });

  test.each([
    {
      name: 'a question answered on one device only is there afterwards',
      here: { a: answerOf({}) },
      file: { b: answerOf({}) },
      gives: { a: answerOf({}), b: answerOf({}) },
    },
    {
      name: 'of two records the later one says where the question stands',
      here: { a: answerOf({ at: 20, review: { stage: 2, since: 20 }, tries: 5 }) },
      file: { a: answerOf({ at: 30, review: { stage: 0, since: 30 }, tries: 2 }) },
      gives: { a: answerOf({ at: 30, review: { stage: 0, since: 30 }, tries: 5 }) },
    },
    {
      name: 'what was first wrong anywhere was first wrong, and what was solved is solved',
      here: { a: answerOf({ at: 20, first: 'wrong', tried: [0, 1] }) },
      file: { a: answerOf({ at: 30, tried: [2], solved: false }) },
      gives: { a: answerOf({ at: 30, first: 'wrong', tried: [0, 1, 2] }) },
    },
    {
      name: 'answers to another version of the question are not mixed in',
      here: { a: answerOf({ at: 20, version: 'old', tried: [0, 1] }) },
      file: { a: answerOf({ at: 30, tried: [2], solved: false }) },
      gives: { a: answerOf({ at: 30, tried: [2], solved: false }) },
    },
  ])('$name', ({ here, file, gives }) => {
    const { contents } = afterMerge({ quiz: items(here) }, { quiz: items(file) });
    expect(JSON.parse(contents['quiz'] ?? '')).toEqual({ version: 1, items: gives });
  });

  test('goes on where the reader was last, and forgets nothing that was read', () => {
    const here = { tasks: { section: 'turns', read: true, at: 5 } };
    const file = {
      tasks: { section: 'recap', read: false, at: 9 },
      await: { section: null, read: true, at: 1 },
    };
    const { contents } = afterMerge({ reading: items(here) }, { reading: items(file) });
    expect(JSON.parse(contents['reading'] ?? '').items).toEqual({
      tasks: { section: 'recap', read: true, at: 9 },
      await: { section: null, read: true, at: 1 },
    });
  });

  test('joins the tries of a prediction in the order of time', () => {
    const tried = (...ats: readonly number[]) => ({
      version: 'p',
      rows: [['a']],
      left: [],
      seconds: null,
      tries: ats.map((at) => ({ outcome: 'right', misconception: null, at })),
      first: { outcome: 'right', misconception: null, at: ats[0] },
    });
    const { contents } = afterMerge(
      { predictions: items({ 'en/a': tried(1, 4) }) },
      { predictions: items({ 'en/a': tried(1, 3) }) },
    );
    expect(JSON.parse(contents['predictions'] ?? '').items).toEqual({ 'en/a': tried(1, 3, 4) });
  });

  test('keeps every program of an exercise, the help taken on either device, and what passed first', () => {
    const done = (source: string, at: number) => ({ source, hints: 0, solution: 'unseen', at });
    const kept = (change: object) => ({ hints: 0, solution: 'unseen', done: null, attempts: [], ...change });
    const { contents } = afterMerge(
      { exercises: items({ mend: kept({ done: done('late', 9), attempts: ['try'] }) }) },
      {
        exercises: items({ mend: kept({ hints: 2, done: done('early', 4), attempts: ['other', 'early'] }) }),
      },
    );
    expect(JSON.parse(contents['exercises'] ?? '').items).toEqual({
      mend: kept({ hints: 2, done: done('early', 4), attempts: ['other', 'late', 'try'] }),
    });
  });

  test('keeps whole what it has no rule for, or cannot read', () => {
    const { contents } = afterMerge(
      { quiz: items({ a: 7 }), novelty: 'x' },
      { quiz: items({ a: answerOf({}) }), novelty: 'y' },
    );
    expect(contents).toEqual({
      quiz: items({ a: 7 }),
      'aside:1:quiz': items({ a: answerOf({}) }),
      novelty: 'x',
      'aside:1:novelty': 'y',
    });
  });

  test('changes nothing when there is no room for all of it', () => {
    const area = storage({ 'await-and-see:edit:en/a': edit('mine') }, 150);
    const before = area.contents();
    const file = { 'edit:en/b': edit('short'), 'edit:en/c': edit('x'.repeat(200)) };
    expect(mergeProgress(area, file)).toEqual({ taken: 0, joined: 0, putAside: 0, kept: false });
    expect(area.contents()).toEqual(before);
  });
});

test('a version that was put aside can change places with the one in use, or be forgotten', () => {
  const { area } = afterMerge({ 'edit:en/a': edit('mine') }, { 'edit:en/a': edit('theirs') });
  const [aside] = asideVersions(area);
  if (!aside) throw new Error('should never happen, because one was put aside');
  swapAside(area, aside);
  expect(area.contents()).toEqual({
    'await-and-see:edit:en/a': edit('theirs'),
    'await-and-see:aside:1:edit:en/a': edit('mine'),
  });
  dropAside(area, aside);
  expect(asideVersions(area)).toEqual([]);
});

test('erasing removes all that the site keeps, and nothing of others', () => {
  const area = storage({ ...WORK, 'await-and-see:theme': 'dark', 'another-site:edit': 'x' });
  eraseProgress(area);
  expect(area.contents()).toEqual({ 'another-site:edit': 'x' });
});
