/** Finds the words of the panel of services for a language. */
import type { Language } from '../language.ts';
import { servicesEn } from './services-en.ts';
import type { ServicesText } from './services-text.ts';
import { servicesZhCn } from './services-zh-cn.ts';

const texts: Readonly<Record<Language, ServicesText>> = { en: servicesEn, 'zh-cn': servicesZhCn };

export function servicesTextFor(language: Language): ServicesText {
  return texts[language];
}
