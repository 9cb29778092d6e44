/** Finds the words of the search dialog for a language. */
import type { Language } from '../language.ts';
import { searchEn } from './search-en.ts';
import type { SearchText } from './search-text.ts';
import { searchZhCn } from './search-zh-cn.ts';

const texts: Readonly<Record<Language, SearchText>> = { en: searchEn, 'zh-cn': searchZhCn };

export function searchTextFor(language: Language): SearchText {
  return texts[language];
}
