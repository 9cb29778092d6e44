import { describe, expect, test } from 'vitest';
import { altered, type ContentFiles, type MistakeCase, mistakesOf, withContent } from './content-fixture.ts';
import { loadCourse } from './load-course.ts';
import { questionsIn } from './question-data-in.ts';

const QUIZ = 'chapters/01-first/quiz.yaml';
const PROSE = 'chapters/01-first/en.mdx';

const SOUND = `questions:
  - id: what-prints
    text: { en: 'What does \`hello\` print?' }
    options:
      - text: { en: One line. }
        explanation: { en: It calls \`print\` once. }
        right: true
      - text: { en: Nothing. }
        explanation: { en: So it would if nobody called it. }
    proof: hello
  - id: how-often
    text: { en: How often? }
    options:
      - text: { en: Once. }
        explanation: { en: There is no loop. }
        right: true
      - text: { en: Twice. }
        explanation: { en: There is one call. }
`;

/** The sound quiz with one passage replaced. */
function quiz(passage = '', replacement = ''): ContentFiles {
  if (!SOUND.includes(passage)) throw new Error(`should never happen, because the quiz has “${passage}”`);
  return { [QUIZ]: SOUND.replace(passage, replacement) };
}

const placed = (...ids: readonly string[]) =>
  altered(
    PROSE,
    'Now mend this.',
    `Now mend this.\n\n${ids.map((id) => `<Quiz id="${id}" />`).join('\n\n')}`,
  );

const CASES: readonly MistakeCase[] = [
  {
    name: 'no option is right',
    changes: quiz('        right: true\n', ''),
    says: [`content/${QUIZ}:4: No option of “what-prints” is right. Write “right: true” in one of them.`],
  },
  {
    name: 'two options are right',
    changes: quiz('if nobody called it. }', 'if nobody called it. }\n        right: true'),
    says: [
      `content/${QUIZ}:10: “what-prints” has 2 right options. Keep one, and word the question so that only it answers.`,
    ],
  },
  {
    name: 'an explanation is missing, and a field has another name',
    changes: {
      [QUIZ]: SOUND.replace('        right: true\n', '        correct: true\n').replace(
        '        explanation: { en: So it would if nobody called it. }\n',
        '',
      ),
    },
    says: [
      `content/${QUIZ}:7: Unknown field “correct”. The right option says “right: true”.`,
      `content/${QUIZ}:8: “explanation” of entry 2 of “options” of entry 1 of “questions” is missing. For example: explanation: { en: Nothing of the body has run yet. }`,
    ],
  },
  {
    name: 'two options say the same',
    changes: quiz('{ en: Twice. }', '{ en: Once. }'),
    says: [`content/${QUIZ}:17: Options 1 and 2 are the same. Change one of them.`],
  },
  {
    name: 'a text is no single paragraph',
    changes: quiz('{ en: How often? }', '{ en: "- How\\n- often?" }'),
    says: [
      `content/${QUIZ}:12: The question (en) is not one paragraph of plain text. Keep to one paragraph of inline Markdown, with code in backticks.`,
    ],
  },
  {
    name: 'what proves it is not there',
    changes: quiz('proof: hello', 'proof: helo'),
    says: [`content/${QUIZ}:2: There is no playground “helo” to prove the answer. Write “hello”.`],
  },
  {
    name: 'two questions have one id',
    changes: quiz('id: how-often', 'id: what-prints'),
    says: [
      `content/${QUIZ}:11: Two questions have the id “what-prints”, here and in first. Give one of them another.`,
    ],
  },
  {
    name: 'the prose places a question that is not there, and one of them twice',
    changes: { ...quiz(), ...placed('how-ofen', 'how-often', 'how-often') },
    says: [
      `content/${PROSE}:15: This chapter has no question “how-ofen”. Write “how-often”.`,
      `content/${PROSE}:19: The question “how-often” is placed twice. Keep one.`,
    ],
  },
  {
    name: 'the prose places a question, and the chapter has none',
    changes: placed('how-often'),
    says: [
      `content/${PROSE}:15: This chapter has no question “how-often”. Write the questions of a chapter in quiz.yaml beside this file.`,
    ],
  },
  {
    name: 'the prose places a question of the final quiz',
    changes: { ...quiz('questions:\n', 'final: true\nquestions:\n'), ...placed('how-often') },
    says: [
      `content/${PROSE}:15: The question “how-often” is one of the final quiz. Remove it here: the final quiz asks each question by itself.`,
    ],
  },
  {
    name: 'a question stands inside a paragraph',
    changes: { ...quiz(), ...altered(PROSE, 'Now mend this.', 'Now <Quiz id="how-often" /> mend this.') },
    says: [
      `content/${PROSE}:13: <Quiz id="how-often" /> stands inside a paragraph. Put it on a line of its own, between empty lines.`,
    ],
  },
  {
    name: 'a heading has the anchor of a question',
    changes: { ...quiz(), ...altered(PROSE, '{#broken}', '{#question-how-often}') },
    says: [
      `content/${PROSE}:11: A question of this chapter has the anchor “question-how-often”. Give this heading another: ## Title {#another-id}.`,
    ],
  },
  {
    name: 'the file has another name',
    changes: { 'chapters/01-first/quizz.yaml': SOUND },
    says: ['content/chapters/01-first/quizz.yaml:1: A chapter has no such file. Write “quiz.yaml”.'],
  },
];

describe('a mistake in a quiz is told with its place and what to type instead', () => {
  test.each(CASES)('$name', ({ changes, says }) => {
    expect(mistakesOf(changes)).toEqual(says);
  });
});

test('a translated chapter asks in its own language, where the English one does', () => {
  const translated = '---\ngoals: [读, 修]\n---\n\n它打印什么？\n\n<Playground id="hello" />\n\n一行。\n';
  const mistakes = mistakesOf({
    ...quiz(),
    ...placed('how-often'),
    'chapters/01-first/zh-cn.mdx': translated,
  });
  expect(mistakes.filter((line) => line.includes('question'))).toEqual([
    `content/${QUIZ}:2: The chapter is translated, but not all of the question “what-prints” is. Write the zh-cn text of the question, and of each option and explanation.`,
    `content/${QUIZ}:11: The chapter is translated, but not all of the question “how-often” is. Write the zh-cn text of the question, and of each option and explanation.`,
    'content/chapters/01-first/zh-cn.mdx:1: The question “how-often” is placed in en.mdx and not here. Write <Quiz id="how-often" /> where it belongs.',
  ]);
});

const questionsOf = (changes: ContentFiles) => questionsIn(withContent(changes, loadCourse), 'zh-cn');

test('a page gets the questions in order, as HTML, in English where there is no translation', () => {
  const [first, second] = questionsOf(quiz());
  expect(first).toMatchObject({
    id: 'what-prints',
    chapter: 'first',
    text: 'What does <code>hello</code> print?',
    options: [
      { text: 'One line.', explanation: 'It calls <code>print</code> once.', right: true },
      { text: 'Nothing.', right: false },
    ],
    proof: { playground: 'hello', chapter: 'first', title: 'Hello' },
  });
  expect(second).toMatchObject({ id: 'how-often', proof: null });
});

test('the version of a question changes with what is asked, and not with how it is explained', () => {
  const version = (changes: ContentFiles) => questionsOf(changes)[1]?.version;
  expect(version(quiz('There is no loop.', 'No loop is there.'))).toBe(version(quiz()));
  expect(version(quiz('Twice.', 'Never.'))).not.toBe(version(quiz()));
});
