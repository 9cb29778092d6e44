/** A small round mark that fills as things are done: beside a chapter on the map, beside a section in the contents. */

/** @param words What it means, for those who do not see it, and on hovering. */
export function shareMark(done: number, of: number, words: string): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'share-mark';
  mark.title = words;
  mark.style.setProperty('--done', String(of === 0 ? 0 : done / of));
  if (done === of) mark.dataset['complete'] = 'yes';
  const spoken = document.createElement('span');
  spoken.className = 'visually-hidden';
  spoken.textContent = words;
  mark.append(spoken);
  return mark;
}
