/** Finds the words of the pages for looking things up for a language. */
import type { Language } from '../language.ts';
import { referenceEn } from './reference-en.ts';
import type { ReferenceText } from './reference-text.ts';
import { referenceZhCn } from './reference-zh-cn.ts';

const texts: Readonly<Record<Language, ReferenceText>> = { en: referenceEn, 'zh-cn': referenceZhCn };

export function referenceTextFor(language: Language): ReferenceText {
  return texts[language];
}
