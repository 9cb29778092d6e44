/** Finds the words of the predict board for a language. */
import type { Language } from '../language.ts';
import { predictEn } from './predict-en.ts';
import type { PredictText } from './predict-text.ts';
import { predictZhCn } from './predict-zh-cn.ts';

const texts: Readonly<Record<Language, PredictText>> = { en: predictEn, 'zh-cn': predictZhCn };

export function predictTextFor(language: Language): PredictText {
  return texts[language];
}
