/** The short review at the end of a chapter: there, and fetched, only when something is due. */
import { useEffect, useState } from 'preact/hooks';
import type { OutlineChapter } from '../curriculum/index.ts';
import type { Language } from '../languages/index.ts';
import { browserStorage, hasWork } from '../progress/index.ts';
import type { ChapterReview } from './chapter-review.tsx';

/** What is needed to ask. */
interface Loaded {
  readonly ChapterReview: typeof ChapterReview;
  readonly outline: readonly OutlineChapter[];
}

export function ReviewIsland({ language }: { readonly language: Language }) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    if (!hasWork(browserStorage())) return;
    // Who cannot load it reads a chapter without a review, and is not told of what was never asked for.
    loadReview(language).then(setLoaded, () => {});
  }, [language]);
  return (
    <div class="review-place">
      {loaded !== null && <loaded.ChapterReview outline={loaded.outline} language={language} />}
    </div>
  );
}

async function loadReview(language: Language): Promise<Loaded> {
  const [{ ChapterReview }, { loadOutline }] = await Promise.all([
    import('./chapter-review.tsx'),
    import('./load-course.ts'),
  ]);
  return { ChapterReview, outline: await loadOutline(language) };
}
