/** The course as the reader's progress needs it: what there is to do in each chapter, in one language. Plain data. */
import { fallbackLanguage, type Language } from '../languages/index.ts';
import type { PlanEntry } from './course-entries.ts';
import { inLanguage } from './localized.ts';
import type { PlaygroundKind } from './playground-data.ts';

/** Something to predict, mend, write or explore. */
export interface OutlineExercise {
  readonly id: string;
  readonly kind: Exclude<PlaygroundKind, 'show'>;
  readonly title: string;
}

/** One chapter that can be read. */
export interface OutlineChapter {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly exercises: readonly OutlineExercise[];
  /** Ids of its questions, in order. */
  readonly questions: readonly string[];
}

/** The chapters that a reader of `language` can read, in order; those without a translation in English. */
export function courseOutline(plan: readonly PlanEntry[], language: Language): readonly OutlineChapter[] {
  return plan
    .filter(({ languages }) => languages.includes(language) || languages.includes(fallbackLanguage))
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, slug, title, exercises, questions }) => ({
      number,
      slug,
      title: inLanguage(title, language),
      exercises: exercises.map(({ id, kind, title: name }) => ({
        id,
        kind,
        title: inLanguage(name, language),
      })),
      questions,
    }));
}
