/** Loads `quiz.yaml`, the questions of one chapter, and checks that each can be asked and answered. */
import { LANGUAGES } from '../../languages/index.ts';
import type { Question } from '../course.ts';
import type { Localized } from '../localized.ts';
import { inlineProblem } from './inline-html.ts';
import type { MistakeList } from './mistake.ts';
import { readYaml } from './read-yaml.ts';
import { type QuizFields, quizSchema } from './schemas.ts';
import type { ContentFolder } from './source-file.ts';

/** The name of the file in a chapter's folder. */
export const QUIZ_FILE = 'quiz.yaml';

/** The questions of a chapter, and where they stand. */
export interface LoadedQuiz {
  readonly file: string;
  readonly questions: readonly Question[];
  /** Whether it is the quiz of the whole course. */
  readonly isFinal: boolean;
  /** Line of a question, by its position. */
  readonly lineOf: (index: number) => number;
}

type Refuse = (path: readonly PropertyKey[], problem: string, remedy: string) => void;
type QuestionFields = QuizFields['questions'][number];

/** Loads the quiz in the folder `path` of `chapter`; null where there is none, or where it cannot be read. */
export function loadQuiz(
  content: ContentFolder,
  path: string,
  chapter: string,
  mistakes: MistakeList,
): LoadedQuiz | null {
  const name = `${path}/${QUIZ_FILE}`;
  if (!content.has(name)) return null;
  const source = content.source(name);
  const read = readYaml(source, quizSchema, mistakes);
  if (!read) return null;
  const refuse: Refuse = (place, problem, remedy) =>
    mistakes.add(source.file, read.lineOf(place), problem, remedy);
  for (const [index, question] of read.value.questions.entries())
    checkQuestion(question, ['questions', index], refuse);
  return {
    file: source.file,
    isFinal: read.value.final,
    questions: read.value.questions.map((question) => ({
      ...question,
      chapter,
      proof: question.proof ?? null,
    })),
    lineOf: (index) => read.lineOf(['questions', index]),
  };
}

function checkQuestion(question: QuestionFields, path: readonly PropertyKey[], refuse: Refuse): void {
  checkText('The question', question.text, [...path, 'text'], refuse);
  for (const [index, option] of question.options.entries()) {
    const place = [...path, 'options', index];
    checkText(`Option ${index + 1}`, option.text, [...place, 'text'], refuse);
    checkText(
      `The explanation of option ${index + 1}`,
      option.explanation,
      [...place, 'explanation'],
      refuse,
    );
    const same = question.options.findIndex(({ text }) => text.en === option.text.en);
    if (same < index)
      refuse([...place, 'text'], `Options ${same + 1} and ${index + 1} are the same.`, 'Change one of them.');
  }
  checkRight(question, path, refuse);
}

function checkRight({ id, options }: QuestionFields, path: readonly PropertyKey[], refuse: Refuse): void {
  const right = options.flatMap((option, index) => (option.right ? [index] : []));
  const [, second] = right;
  if (right.length === 0)
    refuse([...path, 'options'], `No option of “${id}” is right.`, 'Write “right: true” in one of them.');
  if (second !== undefined)
    refuse(
      [...path, 'options', second, 'right'],
      `“${id}” has ${right.length} right options.`,
      'Keep one, and word the question so that only it answers.',
    );
}

function checkText(subject: string, text: Localized, path: readonly PropertyKey[], refuse: Refuse): void {
  for (const language of LANGUAGES) {
    const given = text[language];
    const problem = given === undefined ? null : inlineProblem(given);
    if (problem !== null)
      refuse(
        [...path, language],
        `${subject} (${language}) ${problem}.`,
        'Keep to one paragraph of inline Markdown, with code in backticks.',
      );
  }
}
