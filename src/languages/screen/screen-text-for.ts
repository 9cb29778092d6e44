/** Finds the words round a window for a language. */
import type { Language } from '../language.ts';
import { screenEn } from './screen-en.ts';
import type { ScreenText } from './screen-text.ts';
import { screenZhCn } from './screen-zh-cn.ts';

const texts: Readonly<Record<Language, ScreenText>> = { en: screenEn, 'zh-cn': screenZhCn };

export function screenTextFor(language: Language): ScreenText {
  return texts[language];
}
