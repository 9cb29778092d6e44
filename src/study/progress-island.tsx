/** The page of the reader's progress: the way on, the review, the chapters, all of it as a file, and erasing it. */
import type { OutlineChapter } from '../curriculum/index.ts';
import type { Language } from '../languages/index.ts';
import { quizTextFor } from '../languages/quiz/index.ts';
import { type StudyText, studyTextFor } from '../languages/study/index.ts';
import { ChapterTable } from './chapter-table.tsx';
import { ErasePane } from './erase-pane.tsx';
import { FilePane } from './file-pane.tsx';
import { Review } from './review.tsx';
import { reviewItems } from './review-items.ts';
import { useKept } from './use-kept.ts';
import { type WayOn, wayOn } from './way-on.ts';

interface ProgressIslandProps {
  readonly outline: readonly OutlineChapter[];
  readonly language: Language;
}

export function ProgressIsland({ outline, language }: ProgressIslandProps) {
  const { kept, state, again } = useKept();
  const text = studyTextFor(language);
  if (state === 'no-storage') return <p class="progress-note">{text.noStorage}</p>;
  // Drawn by scripts alone: without them there is nothing to know.
  if (kept === null) return <div class="progress-asleep" />;
  const items = reviewItems(outline, kept, Date.now());
  return (
    <div class="progress">
      <p class="progress-way">
        <Way way={wayOn(outline, kept)} text={text.wayOn} />
      </p>
      <section class="progress-part" aria-labelledby="review">
        <h2 id="review">{text.review.title}</h2>
        <p>{items.length === 0 ? text.review.nothing : quizTextFor(language).review.lead}</p>
        <Review items={items} language={language} onKept={again} />
      </section>
      <section class="progress-part progress-wide" aria-labelledby="chapters">
        <h2 id="chapters">{text.chapters.title}</h2>
        <ChapterTable outline={outline} kept={kept} items={items} text={text.chapters} />
      </section>
      <FilePane text={text} onChange={again} />
      <ErasePane text={text.erase} onChange={again} />
    </div>
  );
}

function Way({ way, text }: { readonly way: WayOn; readonly text: StudyText['wayOn'] }) {
  switch (way.type) {
    case 'begin':
      return <a href={`../${way.chapter.slug}/`}>{text.begin(way.chapter.number, way.chapter.title)}</a>;
    case 'go-on': {
      const place = way.section === null ? '' : `#${way.section}`;
      return (
        <a href={`../${way.chapter.slug}/${place}`}>{text.goOn(way.chapter.number, way.chapter.title)}</a>
      );
    }
    case 'next':
      return <a href={`../${way.chapter.slug}/`}>{text.next(way.chapter.number, way.chapter.title)}</a>;
    case 'all-read':
      return <>{text.allRead}</>;
  }
}
