/** Marks on the map of the course what was read and done, and lets the way in lead to where the reader left. */
import { LANGUAGES, type Language } from '../languages/index.ts';
import { browserStorage, isEmpty, type Kept, readKept } from '../progress/index.ts';
import { shareMark } from './share-mark.ts';

/** Marks the map of this page; a reader who did nothing yet fetches nothing for it. */
export async function startCourseMarks(): Promise<void> {
  const map = document.querySelector<HTMLElement>('.course');
  const language = LANGUAGES.find((one) => one === map?.dataset['language']);
  const kept = readKept(browserStorage());
  if (map === null || language === undefined || isEmpty(kept)) return;
  await mark(map, language, kept).catch(() => {
    // Without a connection the map stays as it was sent.
  });
}

async function mark(map: HTMLElement, language: Language, kept: Kept): Promise<void> {
  const [{ chapterProgress, loadOutline, wayOn }, { studyTextFor }] = await Promise.all([
    import('../study/index.ts'),
    import('../languages/study/index.ts'),
  ]);
  const outline = await loadOutline(language);
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
