export { chooseLanguage } from './choose-language.ts';
export { formatDuration } from './format-duration.ts';
export {
  fallbackLanguage,
  LANGUAGES,
  type Language,
  languageNames,
  languageTags,
  publishedLanguages,
} from './language.ts';
export { codePieces, MarkedText } from './marked-text.ts';
export type { PlaygroundText } from './playground-text.ts';
export { playgroundTextFor } from './playground-text-for.ts';
export type { SiteText, Text } from './text.ts';
export { textFor } from './text-for.ts';
