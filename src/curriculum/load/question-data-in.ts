/** Turns a question of the course into what a page gets of it, in one language. */
import { createHash } from 'node:crypto';
import type { Language } from '../../languages/index.ts';
import type { Course, Question } from '../course.ts';
import { inLanguage, type Localized } from '../localized.ts';
import type { ProofData, QuestionData } from '../question-data.ts';
import { inlineHtml } from './inline-html.ts';

/** All questions of `course` for a reader of `language`, in order; texts that are not translated are English. */
export function questionsIn(course: Course, language: Language): readonly QuestionData[] {
  return course.chapters.flatMap(({ questions }) =>
    questions.map((question) => questionDataIn(question, language, course)),
  );
}

function questionDataIn(question: Question, language: Language, course: Course): QuestionData {
  const html = (text: Localized) => inlineHtml(inLanguage(text, language));
  return {
    id: question.id,
    chapter: question.chapter,
    version: versionOf(question),
    text: html(question.text),
    options: question.options.map(({ text, explanation, right }) => ({
      text: html(text),
      explanation: html(explanation),
      right,
    })),
    proof: question.proof === null ? null : proofData(question.proof, language, course),
  };
}

function proofData(id: string, language: Language, { playgrounds }: Course): ProofData {
  const playground = playgrounds.get(id);
  if (!playground)
    throw new Error(`should never happen, because loading the course checks every proof: ${id}`);
  const { chapter, title } = playground;
  return { playground: id, chapter, title: inLanguage(title, language) };
}

/** Eight letters that change when another thing is asked or offered, and not when an explanation is reworded. */
function versionOf({ text, options }: Question): string {
  const asked = [text.en, ...options.map((option) => `${option.right} ${option.text.en}`)];
  return createHash('sha256').update(asked.join('\n')).digest('base64url').slice(0, 8);
}
