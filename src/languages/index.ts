export { chooseLanguage } from './choose-language.ts';
export {
  fallbackLanguage,
  LANGUAGES,
  type Language,
  languageNames,
  languageTags,
  publishedLanguages,
} from './language.ts';
export type { PlaygroundText } from './playground-text.ts';
export type { SiteText, Text } from './text.ts';
export { textFor } from './text-for.ts';
