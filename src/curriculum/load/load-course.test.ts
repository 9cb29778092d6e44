import { describe, expect, test } from 'vitest';
import { altered, type ContentFiles, withContent } from './content-fixture.ts';
import { loadCourse } from './load-course.ts';
import { CourseError, formatMistake } from './mistake.ts';

/** The mistakes of the sound course with `changes`, as an author reads them. */
function mistakesOf(changes: ContentFiles): readonly string[] {
  return withContent(changes, (directory) => {
    try {
      loadCourse(directory);
      return [];
    } catch (error) {
      if (error instanceof CourseError) return error.mistakes.map(formatMistake);
      throw error;
    }
  });
}

const PROSE = 'chapters/01-first/en.mdx';
const HELLO = 'chapters/01-first/hello/playground.yaml';
const MEND = 'chapters/01-first/mend/playground.yaml';

interface Case {
  readonly name: string;
  readonly changes: ContentFiles;
  readonly says: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'an unknown field',
    changes: altered(HELLO, 'title:', 'titel:'),
    says: [
      'content/chapters/01-first/hello/playground.yaml:1: “title” is missing. For example: title: { en: Two workers }',
      'content/chapters/01-first/hello/playground.yaml:2: Unknown field “titel”. Write “title”.',
    ],
  },
  {
    name: 'a field that stands elsewhere',
    changes: altered(PROSE, 'goals:', 'summary: x\ngoals:'),
    says: [
      'content/chapters/01-first/en.mdx:2: Unknown field “summary”. The summary of a chapter stands in content/course.yaml; remove it here.',
    ],
  },
  {
    name: 'a comma that cuts a text in two',
    changes: altered(HELLO, 'en: Hello', 'en: Hello, dear reader'),
    says: [
      "content/chapters/01-first/hello/playground.yaml:2: Unknown field “dear reader”. Put a text that contains a comma in quotation marks: { en: 'Not now, later' }.",
    ],
  },
  {
    name: 'a colon in a text',
    changes: altered(MEND, '- { en: Read the last line. }', '- en: Read: the last line.'),
    says: [
      "content/chapters/01-first/mend/playground.yaml:5: This is not valid YAML: Nested mappings are not allowed in compact mappings. Put a text that contains a colon in quotation marks: en: 'Tasks: scheduled now'.",
    ],
  },
  {
    name: 'a field given twice',
    changes: altered(HELLO, 'kind: show', 'kind: show\nkind: show'),
    says: ['content/chapters/01-first/hello/playground.yaml:2: A field is given twice. Keep one of them.'],
  },
  {
    name: 'a kind that does not exist',
    changes: altered(HELLO, 'kind: show', 'kind: shwo'),
    says: ['content/chapters/01-first/hello/playground.yaml:1: “kind” cannot be “shwo”. Write “show”.'],
  },
  {
    name: 'a field of the wrong type',
    changes: altered(MEND, 'title: { en: Mend it }', 'title: Mend it'),
    says: [
      'content/chapters/01-first/mend/playground.yaml:2: “title” must be a group of fields, not a text. For example: title: { en: Two workers }',
    ],
  },
  {
    name: 'a number where a text is meant',
    changes: altered(MEND, 'en: Mend it', 'en: 2025'),
    says: [
      'content/chapters/01-first/mend/playground.yaml:2: “en” of “title” must be a text, not the number 2025 (put it in quotation marks to make it a text). For example: en: Two workers',
    ],
  },
  {
    name: 'a hint too many',
    changes: altered(MEND, '  - { en: Read the last line. }\n', '  - { en: Read. }\n'.repeat(5)),
    says: ['content/chapters/01-first/mend/playground.yaml:4: “hints” has too many entries. Keep at most 4.'],
  },
  {
    name: 'an empty file',
    changes: { [HELLO]: '' },
    says: ['content/chapters/01-first/hello/playground.yaml:1: The file is missing. '],
  },
  {
    name: 'a hint of a playground that is only shown',
    changes: altered(HELLO, 'kind: show', 'kind: show\nhints: [{ en: Look. }]'),
    says: [
      'content/chapters/01-first/hello/playground.yaml:2: A playground of kind show has no hints. Remove them.',
    ],
  },
  {
    name: 'an exercise without a task',
    changes: altered(MEND, 'task: { en: Make it print `done`. }\n', ''),
    says: [
      'content/chapters/01-first/mend/playground.yaml:1: A playground of kind fix needs a task. For example: task: { en: Which line comes first? }',
    ],
  },
  {
    name: 'a task of two paragraphs',
    changes: altered(MEND, '{ en: Make it print `done`. }', '\n  en: |\n    One.\n\n    Two.'),
    says: [
      'content/chapters/01-first/mend/playground.yaml:4: The en text of task is not one paragraph of plain text. Keep to one paragraph of inline Markdown, with code in backticks.',
    ],
  },
  {
    name: 'a missing program and a missing solution',
    changes: { 'chapters/01-first/hello/start.py': null, 'chapters/01-first/mend/solution.py': null },
    says: [
      'content/chapters/01-first/hello/start.py:1: This file is missing. Write the program that the editor opens with.',
      'content/chapters/01-first/mend/solution.py:1: This file is missing. Write your answer.',
    ],
  },
  {
    name: 'an exercise without a known wrong answer',
    changes: { 'chapters/01-first/mend/wrong-two.py': null },
    says: [
      'content/chapters/01-first/mend/playground.yaml:1: A playground of kind fix needs a known wrong answer. Write one that readers give, wrong-….py.',
    ],
  },
  {
    name: 'a message for a wrong answer that is not there',
    changes: altered(MEND, '  start.py: never came', '  wrong-tow.py: never came'),
    says: [
      'content/chapters/01-first/mend/playground.yaml:7: There is no wrong answer wrong-tow.py. Write “wrong-two.py”.',
    ],
  },
  {
    name: 'a solution of a playground that is only shown',
    changes: { 'chapters/01-first/hello/solution.py': 'print("hello")\n' },
    says: [
      'content/chapters/01-first/hello/solution.py:1: A playground of kind show has no solution.py. Remove the file, or make it kind: fix or write.',
    ],
  },
  {
    name: 'a file with a name nobody reads',
    changes: { 'chapters/01-first/hello/expected.oder': 'lines { }\n', 'chapters/01-first/zh-ch.mdx': '' },
    says: [
      'content/chapters/01-first/hello/expected.oder:1: A playground has no such file. Write “expected.order”. Wrong answers are named wrong-….py.',
      'content/chapters/01-first/zh-ch.mdx:1: A chapter has no such file. Write “zh-cn.mdx”.',
    ],
  },
  {
    name: 'a bad order spec',
    changes: { 'chapters/01-first/hello/expected.order': '# hello\nlimes { "hello" }\n' },
    says: ['content/chapters/01-first/hello/expected.order:2: '],
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
    name: 'a playground inside a paragraph',
    changes: altered(
      PROSE,
      'Now mend this.\n\n<Playground id="mend" />',
      'Now mend this: <Playground id="mend" /> at once.',
    ),
    says: [
      'content/chapters/01-first/en.mdx:13: <Playground id="mend" /> stands inside a paragraph. Put it on a line of its own, between empty lines.',
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
      'content/chapters/01-first/play:1: A playground cannot be called “play”. Write lower-case words joined by hyphens; taken are content, contents, goals, play.',
    ],
  },
  {
    name: 'a goal that is a sentence',
    changes: altered(PROSE, '[read a program, mend it]', '[read a program, Mend it.]'),
    says: [
      'content/chapters/01-first/en.mdx:2: Entry 2 of “goals” cannot be “Mend it.”. Begin in lower case, and leave out the full stop.',
    ],
  },
  {
    name: 'two headings with one id, written and made from words',
    changes: altered(PROSE, 'That was', '## Broken\n\nThat was'),
    says: [
      'content/chapters/01-first/en.mdx:17: Two headings have the id “broken”. Give this one another: ## Title {#another-id}.',
    ],
  },
  {
    name: 'a heading of the first level',
    changes: altered(PROSE, '## A broken one', '# A broken one'),
    says: [
      'content/chapters/01-first/en.mdx:11: The title of the chapter is its only # heading. Begin with ##.',
    ],
  },
  {
    name: 'a component that does not exist, and one without what it needs',
    changes: altered(
      PROSE,
      'Now mend this.',
      '<Asside>Now.</Asside>\n\n<Correction>No.</Correction>\n\n<Aside tilte="x">Yes.</Aside>',
    ),
    says: [
      'content/chapters/01-first/en.mdx:13: There is no component <Asside>. Write “Aside”.',
      'content/chapters/01-first/en.mdx:15: <Correction> needs “claim”. For example: <Correction claim="What is said.">What is true.</Correction>',
      'content/chapters/01-first/en.mdx:17: <Aside> takes no “tilte”. Write “title”.',
    ],
  },
  {
    name: 'an id that is computed',
    changes: altered(PROSE, '<Playground id="mend" />', '<Playground id={mend} />'),
    says: [
      'content/chapters/01-first/en.mdx:1: The playground “mend” is never placed. Write <Playground id="mend" /> where it belongs, or remove its folder.',
      'content/chapters/01-first/en.mdx:15: “id” of <Playground> must be a text in quotation marks. For example: <Playground id="two-workers" />',
    ],
  },
  {
    name: 'braces and imports in the prose',
    changes: altered(PROSE, 'Now mend this.', 'import x from "y"\n\nThe set {a} is mended.'),
    says: [
      'content/chapters/01-first/en.mdx:13: Prose imports and exports nothing. Remove the line: the components are there without it.',
      'content/chapters/01-first/en.mdx:15: {a} is computed code. Write braces in backticks, or as \\{ and \\}; a comment as {/* … */}.',
    ],
  },
  {
    name: 'a tag that is not closed',
    changes: altered(PROSE, 'Now mend this.', '<Aside>\n\nNow mend this.'),
    says: [
      'content/chapters/01-first/en.mdx:13: This is not valid MDX: Expected a closing tag for `<Aside>` (13:1). Close every tag and brace; write a literal < or { in backticks, or as \\< or \\{.',
    ],
  },
  {
    name: 'prose without front matter',
    changes: altered(PROSE, '---\ngoals: [read a program, mend it]\n---\n\n', ''),
    says: [
      'content/chapters/01-first/en.mdx:1: The front matter is missing. Begin the file with --- lines around “goals:”.',
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

describe('a mistake in the content is told with its place and what to type instead', () => {
  test.each(CASES)('$name', ({ changes, says }) => {
    const mistakes = mistakesOf(changes);
    expect(
      mistakes.map((mistake, index) =>
        mistake.slice(0, says[index]?.endsWith(' ') ? says[index].length : undefined),
      ),
    ).toEqual(says);
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
