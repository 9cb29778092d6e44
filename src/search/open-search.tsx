/** Opens the search dialog; fetched when a reader searches for the first time. */
import { render } from 'preact';
import type { Language } from '../languages/index.ts';
// As an address: a style sheet that a page's script imports is linked by the page, fetched or not.
import styles from '../styles/search-dialog.css?url';
import { SearchDialog } from './search-dialog.tsx';

/** Shows the dialog over the page, once: while it is open, nothing happens. Focus returns to where it was. */
export async function openSearch(root: string, language: Language): Promise<void> {
  await styled();
  if (document.querySelector('.search-dialog') !== null) return;
  const place = document.createElement('div');
  const before = document.activeElement;
  const close = (): void => {
    render(null, place);
    place.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  document.body.append(place);
  render(<SearchDialog root={root} language={language} onClose={close} />, place);
}

/** Resolves when the styles are there; without them the dialog is plain, and works. */
function styled(): Promise<void> {
  if (document.querySelector(`link[href="${styles}"]`) !== null) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  link.onload = () => resolve();
  link.onerror = () => resolve();
  document.head.append(link);
  return promise;
}
