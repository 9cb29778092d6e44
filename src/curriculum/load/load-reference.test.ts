import { describe, expect, test } from 'vitest';
import { type MistakeCase, mistakesOf, withContent } from './content-fixture.ts';
import { loadCourse } from './load-course.ts';

const PITFALL = `  - id: P01
    name: { en: Never awaited }
    chapter: first
    code: work()
    sees: { en: Nothing happens. }
    why: { en: Nobody ran it. }
    fix: { en: Await it. }
    sources: [PEP 492]
`;
const PITFALLS = `pitfalls:\n${PITFALL}`;
const SEEDS = `sections:\n  - { ref: 'S4§4', about: Tasks, chapters: [first, second] }\n`;

const CASES: readonly MistakeCase[] = [
  {
    name: 'a pitfall of a chapter that there is not',
    changes: { 'pitfalls.yaml': PITFALLS.replace('chapter: first', 'chapter: frist') },
    says: ['content/pitfalls.yaml:4: There is no chapter “frist”. Write “first”.'],
  },
  {
    name: 'two pitfalls of one number',
    changes: { 'pitfalls.yaml': PITFALLS + PITFALL },
    says: ['content/pitfalls.yaml:10: P01 stands behind P01. Sort by number, each once.'],
  },
  {
    name: 'a text of two paragraphs',
    changes: { 'pitfalls.yaml': PITFALLS.replace('Await it.', '"One.\\n\\nTwo."') },
    says: [
      'content/pitfalls.yaml:8: The text is not one paragraph of plain text. Keep to one paragraph of inline Markdown.',
    ],
  },
  {
    name: 'a section listed twice, with a chapter that there is not',
    changes: { 'seeds.yaml': `${SEEDS}  - { ref: 'S4§4', about: Tasks, chapters: [secnd] }\n` },
    says: [
      'content/seeds.yaml:3: The section “S4§4” is listed twice. Keep one.',
      'content/seeds.yaml:3: There is no chapter “secnd”. Write “second”.',
    ],
  },
];

describe('mistakes in the files of the reference pages', () => {
  test.each(CASES)('$name', ({ changes, says }) => {
    expect(mistakesOf(changes)).toEqual(says);
  });
});

test('sound files are loaded', () => {
  withContent({ 'pitfalls.yaml': PITFALLS, 'seeds.yaml': SEEDS }, (directory) => {
    const course = loadCourse(directory);
    expect(course.pitfalls[0]).toMatchObject({ id: 'P01', rules: [] });
    expect(course.seedSections[0]?.chapters).toEqual(['first', 'second']);
  });
});
