/** What comes back to the reader, and when: questions and predictions that went wrong. Pure: the clock is an argument. */
import type { OutlineChapter } from '../curriculum/index.ts';
import { comingPredictions, dueAt, duePredictions, isDue, type Kept } from '../progress/index.ts';

interface Coming {
  /** The chapter that it belongs to. */
  readonly chapter: OutlineChapter;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isDue: boolean;
}

export interface QuestionItem extends Coming {
  readonly type: 'question';
  readonly id: string;
}

export interface PredictionItem extends Coming {
  readonly type: 'prediction';
  /** Id of the playground. */
  readonly id: string;
  readonly title: string;
}

export type ReviewItem = QuestionItem | PredictionItem;

/** All that comes back, the next one first. What the course no longer has is left out. */
export function reviewItems(
  outline: readonly OutlineChapter[],
  kept: Kept,
  now: number,
): readonly ReviewItem[] {
  return [...questionItems(outline, kept, now), ...predictionItems(outline, kept, now)].toSorted(
    (a, b) => a.at - b.at,
  );
}

function questionItems(
  outline: readonly OutlineChapter[],
  { quiz }: Kept,
  now: number,
): readonly QuestionItem[] {
  return outline.flatMap((chapter) =>
    chapter.questions.flatMap((id) => {
      const spaced = quiz[id]?.review ?? null;
      if (spaced === null) return [];
      return [{ type: 'question' as const, id, chapter, at: dueAt(spaced), isDue: isDue(spaced, now) }];
    }),
  );
}

function predictionItems(
  outline: readonly OutlineChapter[],
  { predictions }: Kept,
  now: number,
): readonly PredictionItem[] {
  const due = new Set(duePredictions(predictions, now).map(({ name }) => name));
  return comingPredictions(predictions).flatMap(({ name, since }) => {
    const id = name.split('/').at(-1) ?? name;
    const chapter = outline.find(({ exercises }) => exercises.some((exercise) => exercise.id === id));
    const title = chapter?.exercises.find((exercise) => exercise.id === id)?.title;
    if (chapter === undefined || title === undefined) return [];
    return [{ type: 'prediction' as const, id, title, chapter, at: since, isDue: due.has(name) }];
  });
}
