/** Has the contents of a chapter show what was done in each section. */
import { browserStorage, hasWork } from '../progress/index.ts';

/** Marks the lists of this page, and again whenever one is opened; a reader who did nothing yet fetches nothing for it. */
export function startContentsMarks(): void {
  const lists = document.querySelectorAll<HTMLElement>('.contents-list');
  const mark = async () => {
    if (!hasWork(browserStorage())) return;
    const { markContents } = await import('./mark-contents.ts');
    markContents(lists);
  };
  // Without a connection the lists stay as they were sent.
  const tryMark = () => void mark().catch(() => {});
  tryMark();
  document.querySelector('.running-head details')?.addEventListener('toggle', tryMark);
}
