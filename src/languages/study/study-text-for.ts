/** Finds the words about progress for a language. */
import type { Language } from '../language.ts';
import { studyEn } from './study-en.ts';
import type { StudyText } from './study-text.ts';
import { studyZhCn } from './study-zh-cn.ts';

const texts: Readonly<Record<Language, StudyText>> = { en: studyEn, 'zh-cn': studyZhCn };

export function studyTextFor(language: Language): StudyText {
  return texts[language];
}
