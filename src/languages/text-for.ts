/** Finds the words of the interface for a language. */
import { en } from './en.ts';
import { fallbackLanguage, type Language } from './language.ts';
import type { Text } from './text.ts';

const texts: Readonly<Record<typeof fallbackLanguage, Text> & Partial<Record<Language, Text>>> = { en };

/** The interface in `language`, or in the fallback language until it is translated. */
export function textFor(language: Language): Text {
  return texts[language] ?? texts[fallbackLanguage];
}
