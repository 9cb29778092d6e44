import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, marked } from './excerpt.ts';
import type { SearchDocument } from './search-document.ts';
import { createSearchIndex } from './search-index.ts';
import { wantedWords, wordsOf } from './words-of.ts';

const PLACE = { page: 'tasks', anchor: '', chapter: 4 };
const DOCUMENTS: readonly SearchDocument[] = [
  {
    ...PLACE,
    kind: 'section',
    title: 'Created is not started',
    text: 'A task begins later than it is created.',
  },
  {
    ...PLACE,
    kind: 'program',
    title: 'Early exit',
    text: 'asyncio.create_task(save())\nawait asyncio.sleep(1)',
  },
  { ...PLACE, kind: 'term', title: 'task', text: 'A coroutine that the loop runs.' },
  {
    ...PLACE,
    kind: 'pitfall',
    title: 'P16 time.sleep in a coroutine',
    text: 'The loop is blocked. ruff ASYNC251',
  },
  { ...PLACE, kind: 'term', title: '协程', text: '可以暂停和恢复的函数，由事件循环运行。' },
  { ...PLACE, kind: 'term', title: '线程', text: '由操作系统调度，课程里很少用到。' },
];
const index = createSearchIndex({ chapters: { 4: 'Tasks' }, documents: DOCUMENTS });
const titles = (query: string) => index.find(query).map(({ document }) => document.title);

describe('words', () => {
  test.each([
    ['asyncio.create_task(x)', ['asyncio.create_task', 'asyncio', 'create_task', 'create', 'task', 'x']],
    ['事件循环 loop', ['事件', '件循', '循环', 'loop']],
    ['程', ['程']],
  ])('of %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('that are looked for stay whole', () => {
    expect(wantedWords('create_task 协程')).toEqual(['create_task', '协程']);
  });
});

describe('the index', () => {
  test.each([
    ['task', ['task', 'Created is not started', 'Early exit']],
    ['create_task', ['Early exit']],
    ['TIME.SLEEP', ['P16 time.sleep in a coroutine']],
    ['async251', ['P16 time.sleep in a coroutine']],
    ['block', ['P16 time.sleep in a coroutine']],
    ['corotine', ['P16 time.sleep in a coroutine', 'task']],
    ['协程', ['协程']],
    ['事件循环', ['协程']],
    ['程协', []],
    ['zebra', []],
    ['task zebra', []],
    ['', []],
    ['(', []],
  ])('finds for “%s”: %j', (query, found) => {
    expect(titles(query)).toEqual(found);
  });
});

describe('an excerpt', () => {
  const long = `${'before '.repeat(40)}the needle ${'after '.repeat(40)}`;

  test('shows what was found, and marks it', () => {
    const pieces = excerpt(long, ['needle']);
    expect(pieces.filter((piece) => piece.marked).map(({ text }) => text)).toEqual(['needle']);
    expect(pieces.map(({ text }) => text).join('')).toMatch(/^… before .* after …$/);
  });

  test('begins at the beginning where nothing of it was found in the text', () => {
    expect(excerpt('A short text.', ['title'])).toEqual([{ text: 'A short text.', marked: false }]);
  });

  test('is never much longer than two lines, and loses nothing of a short text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), (text, terms) => {
        const shown = excerpt(text, terms)
          .map((piece) => piece.text)
          .join('');
        expect(shown.length).toBeLessThanOrEqual(170);
        if (text.length <= 160) expect(shown).toContain(text.replaceAll(/\s+/g, ' ').trim().slice(0, 40));
      }),
    );
  });

  test('marks every place, in any case, and signs that mean something in a pattern', () => {
    expect(marked('a.b A.B axb', ['a.b']).filter((piece) => piece.marked)).toHaveLength(2);
  });
});
