import { describe, expect, test } from 'vitest';
import { altered, type MistakeCase, mistakesOf, withContent } from './content-fixture.ts';
import { loadCourse } from './load-course.ts';
import { CourseError } from './mistake.ts';

const PROSE = 'chapters/01-first/en.mdx';
const HELLO = 'chapters/01-first/hello/playground.yaml';

const CASES: readonly MistakeCase[] = [
  {
    name: 'links that lead nowhere, among links that lead somewhere',
    changes: altered(
      PROSE,
      'Now mend this.',
      '[a](#broken) [b](#hello) [c](../first/#mend) [d](../glossary/#task) [e](https://docs.python.org/3.14/) [f](../play/)\n\n[g](#brokn) [h](../second/)\n\n[i](../glossary/#tsk) [j](/en/first/)',
    ),
    says: [
      'content/chapters/01-first/en.mdx:15: The chapter “first” has no “#brokn”. Write “broken”.',
      'content/chapters/01-first/en.mdx:15: No chapter “second” is written. Write one of: first.',
      'content/chapters/01-first/en.mdx:17: The glossary has no “#tsk”. Write “task”.',
      'content/chapters/01-first/en.mdx:17: The link “/en/first/” leads nowhere. Write #id, ../slug/, ../slug/#id, ../glossary/#term, ../pitfalls/#p07, or an address that begins with https://.',
    ],
  },
  {
    name: 'a playground in the prose that has no folder',
    changes: altered(
      PROSE,
      '<Playground id="mend" />',
      '<Playground id="mend" />\n\nAnd this.\n\n<Playground id="mendd" />',
    ),
    says: [
      'content/chapters/01-first/en.mdx:19: This chapter has no playground “mendd”. Write “mend”. A playground is a folder beside this file.',
    ],
  },
  {
    name: 'a folder that is never placed, since its only placement is in a fence or a comment',
    changes: altered(
      PROSE,
      '<Playground id="hello" />',
      '{/* <Playground id="hello" /> */}\n\n```mdx\n<Playground id="hello" />\n```',
    ),
    says: [
      'content/chapters/01-first/en.mdx:1: The playground “hello” is never placed. Write <Playground id="hello" /> where it belongs, or remove its folder.',
    ],
  },
  {
    name: 'a playground placed twice',
    changes: altered(PROSE, 'Now mend this.', '<Playground id="hello" />'),
    says: [
      'content/chapters/01-first/en.mdx:13: The playground “hello” is placed twice. Keep one; elsewhere link to it: [text](#id).',
    ],
  },
  {
    name: 'a comparison with what is not there, and one with itself',
    changes: altered(
      PROSE,
      'Now mend this.',
      'Now mend this.\n\n<Compare first="hello" second="mend" />\n\n<Compare first="hello" second="mnd" />\n\n<Compare first="hello" second="hello" />\n\nSo.',
    ),
    says: [
      'content/chapters/01-first/en.mdx:17: The course has no playground “mnd” to compare. Write “mend”.',
      'content/chapters/01-first/en.mdx:19: A playground is compared with itself. Name two different ones.',
    ],
  },
  {
    name: 'two playgrounds with one id',
    changes: {
      'chapters/02-second/en.mdx': '---\ngoals: [a, b]\n---\n\nAgain.\n\n<Playground id="hello" />\n\nYes.\n',
      'chapters/02-second/hello/playground.yaml': 'kind: show\ntitle: { en: Hello }\n',
      'chapters/02-second/hello/start.py': 'print("hello")\n',
      'chapters/02-second/hello/expected.order': 'lines { "hello" }\n',
    },
    says: [
      'content/chapters/02-second/en.mdx:7: Two playgrounds are called “hello”, here and in first. Rename one of the folders.',
    ],
  },
  {
    name: 'a heading with the id of a playground',
    changes: altered(PROSE, '{#broken}', '{#mend}'),
    says: [
      'content/chapters/01-first/en.mdx:11: This heading has the id of the playground “mend”. Give it another: ## Title {#another-id}.',
    ],
  },
  {
    name: 'a heading and a playground with an id that the page has',
    changes: {
      ...altered(PROSE, '{#broken}', '{#goals}'),
      'chapters/01-first/play/start.py': '',
    },
    says: [
      'content/chapters/01-first/en.mdx:11: The page itself has the id “goals”. Give this heading another: ## Title {#another-id}.',
      'content/chapters/01-first/play:1: A playground cannot be called “play”. Write lower-case words joined by hyphens; taken are check-yourself, content, contents, goals, loads, play, review.',
    ],
  },
  {
    name: 'a term that the glossary does not have',
    changes: altered(PROSE, 'id="task"', 'id="tasks"'),
    says: ['content/chapters/01-first/en.mdx:17: The glossary has no term “tasks”. Write “task”.'],
  },
  {
    name: 'a chapter folder that the plan does not have',
    changes: { 'chapters/03-second/en.mdx': '' },
    says: [
      'content/chapters/03-second:1: The plan has no such chapter. Write “02-second”. The plan stands in course.yaml.',
    ],
  },
  {
    name: 'a glossary that leads nowhere',
    changes: altered('glossary.yaml', 'chapter: first', 'chapter: frist\n    see: [tsk]'),
    says: [
      'content/glossary.yaml:5: There is no chapter “frist”. Write “first”.',
      'content/glossary.yaml:6: There is no term “tsk”. Write “task”.',
    ],
  },
  {
    name: 'a chapter with the slug of a page of the site',
    changes: altered('course.yaml', 'slug: second', 'slug: progress'),
    says: [
      'content/course.yaml:7: The site has a page “progress” of its own. Give this chapter another slug.',
    ],
  },
  {
    name: 'two chapters with one slug',
    changes: altered('course.yaml', 'slug: second', 'slug: first'),
    says: ['content/course.yaml:7: Two chapters have the slug “first”. Give one of them another.'],
  },
  {
    name: 'a translation that leaves its playgrounds in English, and leaves one out',
    changes: {
      'chapters/01-first/zh-cn.mdx':
        '---\ngoals: [读, 修]\n---\n\n它打印什么？\n\n<Playground id="hello" />\n\n一行。\n',
    },
    says: [
      'content/chapters/01-first/hello/playground.yaml:1: The chapter is translated, but the title is not. Write its zh-cn text.',
      'content/chapters/01-first/mend/playground.yaml:1: The chapter is translated, but the title is not. Write its zh-cn text.',
      'content/chapters/01-first/mend/playground.yaml:1: The chapter is translated, but the task is not. Write its zh-cn text.',
      'content/chapters/01-first/mend/playground.yaml:1: The chapter is translated, but the hint 1 is not. Write its zh-cn text.',
      'content/chapters/01-first/zh-cn.mdx:1: The playground “mend” is never placed. Write <Playground id="mend" /> where it belongs, or remove its folder.',
    ],
  },
  {
    name: 'several mistakes in several files, all told at once',
    changes: {
      ...altered(HELLO, 'kind: show', 'kind: look'),
      ...altered(PROSE, 'id="task"', 'id="coroutine"'),
    },
    says: [
      'content/chapters/01-first/en.mdx:17: The glossary has no term “coroutine”. Write one of: task.',
      'content/chapters/01-first/hello/playground.yaml:1: “kind” cannot be “look”. Write one of: show, predict, fix, write, explore.',
    ],
  },
];

describe('a mistake in how the course hangs together is told with its place and what to type instead', () => {
  test.each(CASES)('$name', ({ changes, says }) => {
    expect(mistakesOf(changes)).toEqual(says);
  });
});

test('a sound course loads, in the order of its plan and of its prose', () => {
  const course = withContent({}, loadCourse);
  expect(course.chapters.map(({ number, slug, part }) => [number, slug, part])).toEqual([
    [1, 'first', 0],
    [2, 'second', 0],
  ]);
  expect(course.chapters[0]?.playgrounds.map(({ id }) => id)).toEqual(['hello', 'mend']);
  expect(course.chapters[1]?.prose).toEqual({});
  expect(course.playgrounds.get('mend')).toMatchObject({
    chapter: 'first',
    folder: 'content/chapters/01-first/mend',
    startMessage: 'never came',
    wrong: [{ file: 'wrong-two.py', source: 'print("done")\nprint("done")\n', message: null }],
  });
});

test('a playground brings the texts of its folder', () => {
  const folder = 'chapters/01-first/hello/files';
  const course = withContent(
    { [`${folder}/notes.txt`]: 'tea\r\n', [`${folder}/in/.hidden`]: 'x', [`${folder}/in/a.csv`]: '1,2\n' },
    loadCourse,
  );
  expect(course.playgrounds.get('hello')?.files).toEqual([
    { path: 'in/a.csv', text: '1,2\n' },
    { path: 'notes.txt', text: 'tea\n' },
  ]);
});

test('the error of a course lists every mistake, one a line', () => {
  const error = withContent({ 'course.yaml': null, 'glossary.yaml': 'terms: none\n' }, (directory) => {
    try {
      return loadCourse(directory);
    } catch (thrown) {
      return thrown;
    }
  });
  expect(error).toBeInstanceOf(CourseError);
  expect(String(error)).toBe(
    [
      'CourseError: The content has 2 mistakes:',
      'content/course.yaml:1: This file is missing. Write the plan: parts and their chapters.',
      'content/glossary.yaml:1: “terms” must be a list, not a text. For example: terms: [{ id: event-loop, … }]',
    ].join('\n'),
  );
});
