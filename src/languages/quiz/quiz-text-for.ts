/** Finds the words of quizzes and review for a language. */
import type { Language } from '../language.ts';
import { quizEn } from './quiz-en.ts';
import type { QuizText } from './quiz-text.ts';
import { quizZhCn } from './quiz-zh-cn.ts';

const texts: Readonly<Record<Language, QuizText>> = { en: quizEn, 'zh-cn': quizZhCn };

export function quizTextFor(language: Language): QuizText {
  return texts[language];
}
