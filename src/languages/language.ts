/** The languages of the site, and which of them are published. */

/** English first: it is the language that every text must have. */
export const LANGUAGES = ['en', 'zh-cn'] as const;

/** A language of the site, written as its folder in an address: `/en/`. */
export type Language = (typeof LANGUAGES)[number];

/** The languages that get pages. Adding `'zh-cn'` here publishes Chinese: chapters without a Chinese text then show the English one and say so. */
export const publishedLanguages: readonly Language[] = ['en'];

/** Whose text stands in where a language has none of its own. */
export const fallbackLanguage = 'en' satisfies Language;

/** The language tag for `lang` and `hreflang` attributes (BCP 47). */
export const languageTags: Readonly<Record<Language, string>> = { en: 'en', 'zh-cn': 'zh-Hans-CN' };

/** How each language names itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-cn': '简体中文' };
