/** Takes a reader of the root page on to the front page in their language. */
import { chooseLanguage, fallbackLanguage, publishedLanguages } from '../languages/index.ts';

/** Follows the link of the best language; it replaces the root page in the history, so that Back leaves the site. */
export function leadToLanguage(): void {
  const language = chooseLanguage(navigator.languages, publishedLanguages, fallbackLanguage);
  const link = document.querySelector<HTMLAnchorElement>(`a[data-language="${language}"]`);
  if (link !== null) location.replace(link.href);
}
