import { describe, expect, test } from 'vitest';
import { altered, type MistakeCase, mistakesOf } from './content-fixture.ts';

const PROSE = 'chapters/01-first/en.mdx';

const CASES: readonly MistakeCase[] = [
  {
    name: 'a field that stands elsewhere',
    changes: altered(PROSE, 'goals:', 'summary: x\ngoals:'),
    says: [
      'content/chapters/01-first/en.mdx:2: Unknown field “summary”. The summary of a chapter stands in content/course.yaml; remove it here.',
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
];

describe('a mistake in prose is told with its place and what to type instead', () => {
  test.each(CASES)('$name', ({ changes, says }) => {
    expect(mistakesOf(changes)).toEqual(says);
  });
});
