/** The short review at the end of a chapter: there only when something is due. */
import { useEffect, useState } from 'preact/hooks';
import type { OutlineChapter } from '../curriculum/index.ts';
import type { Language } from '../languages/index.ts';
import { quizTextFor } from '../languages/quiz/index.ts';
import { isEmpty } from '../progress/index.ts';
import { loadOutline } from './load-course.ts';
import { Review } from './review.tsx';
import { reviewItems } from './review-items.ts';
import { useKept } from './use-kept.ts';

export function ReviewIsland({ language }: { readonly language: Language }) {
  const { kept, again } = useKept();
  const [outline, setOutline] = useState<readonly OutlineChapter[] | null>(null);
  const [isShown, setShown] = useState(false);
  const text = quizTextFor(language).review;
  const hasSome = kept !== null && !isEmpty(kept);
  useEffect(() => {
    // Who cannot load it reads a chapter without a review, and is not told of what was never asked for.
    if (hasSome && outline === null) loadOutline(language).then(setOutline, () => {});
  }, [hasSome]);
  const items = kept === null || outline === null ? [] : reviewItems(outline, kept, Date.now());
  const isDue = items.some((item) => item.isDue);
  useEffect(() => {
    if (isDue) setShown(true);
  }, [isDue]);
  return (
    <div class="review-place">
      {isShown && (
        <section class="review" aria-labelledby="review">
          <h2 id="review">{text.title}</h2>
          <p>{text.lead}</p>
          <Review items={items} language={language} onKept={again} />
        </section>
      )}
    </div>
  );
}
