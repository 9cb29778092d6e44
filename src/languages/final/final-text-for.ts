/** Finds the words of the final quiz for a language. */
import type { Language } from '../language.ts';
import { finalEn } from './final-en.ts';
import type { FinalText } from './final-text.ts';
import { finalZhCn } from './final-zh-cn.ts';

const texts: Readonly<Record<Language, FinalText>> = { en: finalEn, 'zh-cn': finalZhCn };

export function finalTextFor(language: Language): FinalText {
  return texts[language];
}
