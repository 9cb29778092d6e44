/** Fetches what can be found in a language and makes its index, once a page. */
import type { Language } from '../languages/index.ts';
import type { SearchData } from './search-document.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';

/** An index and the names of the chapters. */
export interface LoadedSearch {
  readonly index: SearchIndex;
  readonly chapters: SearchData['chapters'];
}

const loading = new Map<Language, Promise<LoadedSearch>>();

/**
 * The search of `language`. A failure is not kept: the next call tries again.
 * @throws when the file cannot be fetched.
 */
export function loadSearch(root: string, language: Language): Promise<LoadedSearch> {
  const begun = loading.get(language) ?? fetchSearch(root, language);
  loading.set(language, begun);
  begun.catch(() => loading.delete(language));
  return begun;
}

async function fetchSearch(root: string, language: Language): Promise<LoadedSearch> {
  const response = await fetch(`${root}${language}/search.json`);
  if (!response.ok) throw new Error(`search.json: ${response.status}`);
  // The file is the site's own, made by its build from the same type.
  const data: SearchData = await response.json();
  return { index: createSearchIndex(data), chapters: data.chapters };
}
