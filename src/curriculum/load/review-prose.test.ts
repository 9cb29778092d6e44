import { expect, test } from 'vitest';
import { altered, type ContentFiles, withContent } from './content-fixture.ts';
import { loadCourse } from './load-course.ts';
import { formatMistake } from './mistake.ts';
import { reviewProse } from './review-prose.ts';

const PROSE = 'chapters/01-first/en.mdx';

function findings(changes: ContentFiles): readonly string[] {
  return reviewProse(withContent(changes, loadCourse)).map(formatMistake);
}

/** Adds `count` words to the fixture's prose, which has 14 of its own. */
const words = (count: number) => altered(PROSE, 'It prints one line.', 'word '.repeat(count));

test.each([
  {
    count: 835,
    says: ['content/chapters/01-first/en.mdx:1: The chapter has 849 words. Write 900 to 1,800.'],
  },
  { count: 836, says: [] },
  { count: 1886, says: [] },
  {
    count: 1887,
    says: ['content/chapters/01-first/en.mdx:1: The chapter has 1901 words. Write 900 to 1,800.'],
  },
])('a chapter with $count words more', ({ count, says }) => {
  expect(findings(words(count))).toEqual(says);
});

test('a playground without a question before it or an explanation after it is found', () => {
  const bare = altered(PROSE, 'What does it print?\n\n', '');
  expect(findings(bare)).toContain(
    'content/chapters/01-first/en.mdx:5: Nothing is asked before the playground “hello”. Write a paragraph before it.',
  );
  const underHeading = altered(PROSE, 'Now mend this.\n\n', '');
  expect(findings(underHeading)).toContain(
    'content/chapters/01-first/en.mdx:13: Nothing is asked before the playground “mend”. Write a paragraph before it.',
  );
  const unexplained = altered(PROSE, '\nIt prints one line.\n', '');
  expect(findings(unexplained)).toContain(
    'content/chapters/01-first/en.mdx:7: Nothing is explained after the playground “hello”. Write a paragraph after it.',
  );
});

test('a mark for later is found, in the prose and in a program', () => {
  const prose = altered(PROSE, 'It prints one line.', 'TODO: explain.');
  expect(findings(prose)).toContain(
    'content/chapters/01-first/en.mdx:9: The prose says “TODO”. Finish it, or remove the mark.',
  );
  const program = altered('chapters/01-first/hello/start.py', 'print("hello")', 'print("hello")  # FIXME');
  expect(findings(program)).toContain(
    'content/chapters/01-first/hello:1: A program says “FIXME”. Finish it, or remove the mark.',
  );
});

test.each([
  ['Todo: explain.', ['Todo']],
  ['Here comes TK.', ['TK']],
  ['Lorem Ipsum dolor.', ['Lorem Ipsum']],
  ['The window is called Tk, the words are on the todos.', []],
])('marks in “%s”', (text, marks) => {
  const said = findings(altered(PROSE, 'It prints one line.', text));
  expect(said.flatMap((finding) => /The prose says “(.*?)”/.exec(finding)?.[1] ?? [])).toEqual(marks);
});

test('a fenced block with a name that nobody reads is found', () => {
  const fenced = altered(PROSE, 'It prints one line.', 'So.\n\n```pyton run\nx = 1\n```');
  expect(findings(fenced)).toContain(
    'content/chapters/01-first/en.mdx:11: A fenced block is called “pyton run”. Write “python run”.',
  );
});
