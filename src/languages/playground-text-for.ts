/** Finds the words of playgrounds for a language, without those of the rest of the site: scripts of pages need no more. */
import { fallbackLanguage, type Language } from './language.ts';
import { type PlaygroundText, playgroundEn } from './playground-text.ts';

type Texts = Readonly<
  Record<typeof fallbackLanguage, PlaygroundText> & Partial<Record<Language, PlaygroundText>>
>;

const texts: Texts = { en: playgroundEn };

/** Playgrounds in `language`, or in the fallback language until they are translated. */
export function playgroundTextFor(language: Language): PlaygroundText {
  return texts[language] ?? texts[fallbackLanguage];
}
