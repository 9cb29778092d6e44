/** The language of a page, for components that stand in prose and are given nothing by the author. */
import { fallbackLanguage, LANGUAGES, type Language } from '../languages/index.ts';

/** The language whose folder is part of `pathname`: `/en/tasks/` is English; pages outside such folders too. */
export function languageOf(pathname: string): Language {
  const folders = pathname.split('/');
  return LANGUAGES.find((language) => folders.includes(language)) ?? fallbackLanguage;
}
