/** Finds the words of the checks for a language. */
import type { Language } from '../language.ts';
import { exerciseEn } from './exercise-en.ts';
import type { ExerciseText } from './exercise-text.ts';
import { exerciseZhCn } from './exercise-zh-cn.ts';

const texts: Readonly<Record<Language, ExerciseText>> = { en: exerciseEn, 'zh-cn': exerciseZhCn };

export function exerciseTextFor(language: Language): ExerciseText {
  return texts[language];
}
