/** The review below a chapter; nothing as long as nothing was due. */
import { useEffect, useState } from 'preact/hooks';
import type { OutlineChapter } from '../curriculum/index.ts';
import type { Language } from '../languages/index.ts';
import { quizTextFor } from '../languages/quiz/index.ts';
import { Review } from './review.tsx';
import { reviewItems } from './review-items.ts';
import { useKept } from './use-kept.ts';
import '../styles/review.css';

interface ChapterReviewProps {
  readonly outline: readonly OutlineChapter[];
  readonly language: Language;
}

export function ChapterReview({ outline, language }: ChapterReviewProps) {
  const { kept, again } = useKept();
  // What was due when the reader came stays until the page is left: its last word can be read.
  const [isShown, setShown] = useState(false);
  const items = kept === null ? [] : reviewItems(outline, kept, Date.now());
  const isDue = items.some((item) => item.isDue);
  useEffect(() => {
    if (isDue) setShown(true);
  }, [isDue]);
  if (!isShown) return null;
  const text = quizTextFor(language).review;
  return (
    <section class="review" aria-labelledby="review">
      <h2 id="review">{text.title}</h2>
      <p>{text.lead}</p>
      <Review items={items} language={language} onKept={again} />
    </section>
  );
}
