/** Finds the words of the panel of files for a language. */
import type { Language } from '../language.ts';
import { filesEn } from './files-en.ts';
import type { FilesText } from './files-text.ts';
import { filesZhCn } from './files-zh-cn.ts';

const texts: Readonly<Record<Language, FilesText>> = { en: filesEn, 'zh-cn': filesZhCn };

export function filesTextFor(language: Language): FilesText {
  return texts[language];
}
