/** Draws the marks of a chapter's contents; fetched when there is something done to show. */

import { studyTextFor } from '../languages/study/index.ts';
import { browserStorage, readKept } from '../progress/index.ts';
import { exerciseStanding, questionStanding } from '../study/standing/index.ts';
import { languageOf } from './language-of.ts';
import { type PageThing, sectionShares } from './section-shares.ts';
import { shareMark } from './share-mark.ts';

/** Where sections and things to do stand. A playground to look at is nothing to do. */
const THINGS = '.prose > h2, .playground:not([data-kind="show"]), .prose .question';

const KINDS = ['predict', 'fix', 'write', 'explore'] as const;

/** Marks the `lists` anew. */
export function markContents(lists: Iterable<HTMLElement>): void {
  const kept = readKept(browserStorage());
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
