/** Makes the field above a list of entries hide those that do not contain what is written in it. */
import { matchesWords } from './matches-words.ts';

/** The parts of such a list. */
interface FilteredList {
  readonly field: HTMLInputElement;
  readonly entries: readonly HTMLElement[];
  /** Hears how many are shown, once typing pauses in no way: it is read out politely. */
  readonly onShown: (shown: number) => void;
}

/** Connects the field. A link to an entry that is hidden shows all of them again. */
export function filterEntries({ field, entries, onShown }: FilteredList): void {
  const texts = new Map(entries.map((entry) => [entry, entry.textContent ?? '']));
  const show = (): void => {
    for (const [entry, text] of texts) entry.hidden = !matchesWords(text, field.value);
    onShown(entries.filter(({ hidden }) => !hidden).length);
  };
  field.addEventListener('input', show);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || field.value === '') return;
    event.preventDefault();
    field.value = '';
    show();
  });
  addEventListener('hashchange', () => {
    const target = document.getElementById(location.hash.slice(1));
    const hidden = target === null ? undefined : entries.find((entry) => entry.contains(target));
    if (hidden?.hidden !== true) return;
    field.value = '';
    show();
    target?.scrollIntoView();
  });
  // A browser that comes back to the page fills the field again.
  if (field.value !== '') show();
}
