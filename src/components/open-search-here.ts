/** Opens the search of the page's own language; fetched when a reader searches. */
import { openSearch } from '../search/index.ts';
import { languageOf } from './language-of.ts';

export function openSearchHere(): Promise<void> {
  const root = new URL(document.documentElement.dataset['base'] ?? '/', document.baseURI);
  return openSearch(root.href, languageOf(location.pathname));
}
