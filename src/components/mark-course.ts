/** Draws the marks of the course's map, and turns the way in to where the reader left; fetched when there is something to show. */
import type { Language } from '../languages/index.ts';
import { studyTextFor } from '../languages/study/index.ts';
import { browserStorage, readKept } from '../progress/index.ts';
import { chapterProgress, loadOutline, wayOn } from '../study/standing/index.ts';
import { shareMark } from './share-mark.ts';

/** @throws when the outline of the course cannot be had. */
export async function markCourse(map: HTMLElement, language: Language): Promise<void> {
  const outline = await loadOutline(language);
  const kept = readKept(browserStorage());
  const text = studyTextFor(language);
  for (const chapter of outline) {
    const { reading, exercises, questions } = chapterProgress(chapter, kept);
    const [done, of] = [exercises.done + questions.done, exercises.of + questions.of];
    if (reading === 'unopened' && done === 0) continue;
    const words = text.marks.chapter(reading === 'read' ? 'read' : 'begun', done, of);
    map.querySelector(`[data-slug="${chapter.slug}"] > .label`)?.append(shareMark(done, of, words));
  }
  const begin = document.querySelector<HTMLAnchorElement>('.front-begin');
  const way = wayOn(outline, kept);
  if (begin === null || way.type === 'begin' || way.type === 'all-read') return;
  const place = way.type === 'go-on' && way.section !== null ? `#${way.section}` : '';
  begin.href = `${way.chapter.slug}/${place}`;
  const says = way.type === 'go-on' ? text.wayOn.goOn : text.wayOn.next;
  begin.textContent = says(way.chapter.number, way.chapter.title);
}
