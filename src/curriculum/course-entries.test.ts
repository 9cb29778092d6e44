import { describe, expect, test } from 'vitest';
import { courseMap, glossaryIn, neighbours, type PlanEntry, proseId } from './course-entries.ts';

function entry(number: number, slug: string, part: number, languages: PlanEntry['languages']): PlanEntry {
  const title = { en: slug.toUpperCase(), 'zh-cn': `${slug}（中）` };
  return {
    number,
    slug,
    part,
    partTitle: { en: `Part ${part}` },
    title,
    summary: title,
    languages,
    playgrounds: [],
    exercises: [],
    questions: [],
    questionsAtEnd: [],
    hasFinalQuiz: false,
  };
}

/** Stored in no order, as a content store may give them. */
const PLAN: readonly PlanEntry[] = [
  entry(4, 'four', 1, ['en', 'zh-cn']),
  entry(2, 'two', 0, []),
  entry(1, 'one', 0, ['en']),
  entry(3, 'three', 1, ['en']),
];

describe('the map of the course', () => {
  test('has the parts and chapters in order, and says which can be read', () => {
    const map = courseMap(PLAN, 'en').map(({ number, title, chapters }) => [
      number,
      title,
      chapters.map(({ slug, written }) => `${slug}${written ? '' : ' (to come)'}`),
    ]);
    expect(map).toEqual([
      [1, 'Part 0', ['one', 'two (to come)']],
      [2, 'Part 1', ['three', 'four']],
    ]);
  });

  test('speaks the language asked for, and English where a text is not translated', () => {
    const [, second] = courseMap(PLAN, 'zh-cn');
    expect(second?.title).toBe('Part 1');
    expect(second?.chapters.map(({ title, written }) => [title, written])).toEqual([
      ['three（中）', false],
      ['four（中）', true],
    ]);
  });
});

describe('the neighbours of a chapter are the nearest that can be read', () => {
  test.each([
    { slug: 'one', previous: null, next: 'three' },
    { slug: 'three', previous: 'one', next: 'four' },
    { slug: 'four', previous: 'three', next: null },
  ])('$slug', ({ slug, previous, next }) => {
    const found = neighbours(PLAN, slug, 'en');
    expect([found.previous?.slug ?? null, found.next?.slug ?? null]).toEqual([previous, next]);
  });
});

test('the glossary is sorted by the terms of its language', () => {
  const term = (id: string, en: string, chinese: string) => ({
    id,
    term: { en, 'zh-cn': chinese },
    definition: { en: `<code>${id}</code>` },
    see: [],
    chapter: null,
  });
  const entries = [
    term('task', 'task', '任务'),
    term('await', 'await', '等待'),
    term('eager', 'Eager task', '立即'),
  ];
  expect(glossaryIn(entries, 'en').map(({ term: text }) => text)).toEqual(['await', 'Eager task', 'task']);
  expect(
    glossaryIn(entries, 'zh-cn').map(({ term: text, otherTerms }) => [text, otherTerms[0]?.term]),
  ).toEqual([
    ['等待', 'await'],
    ['立即', 'Eager task'],
    ['任务', 'task'],
  ]);
});

test('a file of prose is stored under its language and slug', () => {
  expect(proseId('04-tasks/zh-cn.mdx')).toBe('zh-cn/tasks');
});
