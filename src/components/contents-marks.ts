/** Marks in the contents of a chapter what was done in each section. */
import { browserStorage, hasWork } from '../progress/index.ts';
import { languageOf } from './language-of.ts';
import { type PageThing, sectionShares } from './section-shares.ts';
import { shareMark } from './share-mark.ts';

/** Where sections and things to do stand. A playground to look at is nothing to do. */
const THINGS = '.prose > h2, .playground:not([data-kind="show"]), .prose .question';

const KINDS = ['predict', 'fix', 'write', 'explore'] as const;

/** Marks the lists of this page, and again whenever one is opened. */
export function startContentsMarks(): void {
  const lists = document.querySelectorAll<HTMLElement>('.contents-list');
  if (lists.length === 0) return;
  void markAll(lists);
  document.querySelector('.running-head details')?.addEventListener('toggle', () => void markAll(lists));
}

async function markAll(lists: Iterable<HTMLElement>): Promise<void> {
  const area = browserStorage();
  // What tells done from open is fetched once there can be something done.
  if (!hasWork(area)) return;
  const [{ exerciseStanding, questionStanding }, { studyTextFor }, { readKept }] = await Promise.all([
    import('../study/index.ts'),
    import('../languages/study/index.ts'),
    import('../progress/index.ts'),
  ]);
  const kept = readKept(area);
  const text = studyTextFor(languageOf(location.pathname)).marks;
  const things = [...document.querySelectorAll<HTMLElement>(THINGS)].map((element): PageThing => {
    if (element.tagName === 'H2') return { type: 'section', id: element.id };
    if (element.classList.contains('question'))
      return { type: 'task', done: questionStanding(element.id.replace('question-', ''), kept) !== 'open' };
    const kind = KINDS.find((one) => one === element.dataset['kind']);
    const exercise = kind === undefined ? null : { id: element.id, kind };
    return { type: 'task', done: exercise !== null && exerciseStanding(exercise, kept) !== 'open' };
  });
  for (const list of lists) {
    for (const old of list.querySelectorAll('.share-mark')) old.remove();
    for (const { id, done, of } of sectionShares(things)) {
      if (done > 0)
        list
          .querySelector(`a[href="#${CSS.escape(id)}"]`)
          ?.append(shareMark(done, of, text.section(done, of)));
    }
  }
}
