/** Finds the words of the search for a language. */
import type { Language } from '../language.ts';
import { exploreEn } from './explore-en.ts';
import type { ExploreText } from './explore-text.ts';
import { exploreZhCn } from './explore-zh-cn.ts';

const texts: Readonly<Record<Language, ExploreText>> = { en: exploreEn, 'zh-cn': exploreZhCn };

export function exploreTextFor(language: Language): ExploreText {
  return texts[language];
}
