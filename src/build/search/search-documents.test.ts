import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadCourse } from '../../curriculum/load/index.ts';
import { createSearchIndex } from '../../search/search-index.ts';
import { searchData } from './search-documents.ts';

const course = loadCourse(fileURLToPath(new URL('../../../content', import.meta.url)));
const data = searchData(course, 'en');
const index = createSearchIndex(data);

function best(query: string): string {
  const [first] = index.find(query);
  return first === undefined ? 'nothing' : `${first.document.page}#${first.document.anchor}`;
}

describe('what can be found', () => {
  test.each([
    ['event loop', 'glossary#event-loop'],
    ['never awaited', 'pitfalls#p01'],
    ['ASYNC251', 'pitfalls#p16'],
    ['cannot reuse already awaited coroutine', 'pitfalls#p06'],
    ['taking turns', 'tasks#turns'],
    ['one word too early', 'tasks#too-early'],
  ])('first for “%s”: %s', (query, place) => {
    expect(best(query)).toBe(place);
  });

  test('is every section, program, question, pitfall and term, once', () => {
    const count = (kind: string) => data.documents.filter((one) => one.kind === kind).length;
    expect(count('program')).toBe(course.playgrounds.size);
    expect(count('pitfall')).toBe(course.pitfalls.length);
    expect(count('term')).toBe(course.glossary.length);
    expect(count('question')).toBe(course.chapters.flatMap(({ questions }) => questions).length);
    const places = data.documents.map(({ kind, page, anchor }) => `${kind} ${page}#${anchor}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test('has words to be found by, and no signs of Markdown', () => {
    expect(data.documents.filter(({ title, text }) => title === '' || text.trim() === '')).toEqual([]);
    const prose = data.documents.filter(({ kind }) => kind === 'term' || kind === 'question');
    expect(prose.filter(({ title, text }) => /`|\]\(/.test(title + text))).toEqual([]);
  });

  test('can be found in Chinese, too, where English stands in', () => {
    const chinese = createSearchIndex(searchData(course, 'zh-cn'));
    expect(chinese.find('事件循环').map(({ document }) => document.anchor)).toContain('event-loop');
  });
});
