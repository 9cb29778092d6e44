/** Opens the search dialog; fetched when a reader searches for the first time. */
import { render } from 'preact';
import type { Language } from '../languages/index.ts';
import { SearchDialog } from './search-dialog.tsx';

/** Shows the dialog over the page, once: while it is open, nothing happens. Focus returns to where it was. */
export function openSearch(root: string, language: Language): void {
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
