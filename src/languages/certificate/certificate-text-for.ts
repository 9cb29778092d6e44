/** Finds the words of the certificate for a language. */
import type { Language } from '../language.ts';
import { certificateEn } from './certificate-en.ts';
import type { CertificateText } from './certificate-text.ts';
import { certificateZhCn } from './certificate-zh-cn.ts';

const texts: Readonly<Record<Language, CertificateText>> = { en: certificateEn, 'zh-cn': certificateZhCn };

export function certificateTextFor(language: Language): CertificateText {
  return texts[language];
}
