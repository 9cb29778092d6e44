/** A short text of the content in each language, and how one is chosen for a reader. */
import type { Language } from '../languages/index.ts';

/** English is always there; a missing translation falls back to it. */
export interface Localized {
  readonly en: string;
  readonly 'zh-cn'?: string | undefined;
}

/** The text for `language`, or the English one where there is no translation yet. */
export function inLanguage(text: Localized, language: Language): string {
  return text[language] ?? text.en;
}
