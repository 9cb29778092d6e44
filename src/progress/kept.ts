/** Everything that the device remembers of the reader's learning, read at once. */
import type { StorageArea } from './edit-store.ts';
import { createExerciseStore, type KeptExercise } from './exercise-store.ts';
import { createPredictionStore, type KeptPrediction } from './prediction-store.ts';
import { createQuizStore, type QuizRecord } from './quiz-store.ts';
import { createReadingStore, type KeptReading } from './reading-store.ts';

/** Each by the id that its store uses. */
export interface Kept {
  readonly quiz: Readonly<Record<string, QuizRecord>>;
  /** By language and playground: `en/two-workers`. */
  readonly predictions: Readonly<Record<string, KeptPrediction>>;
  readonly exercises: Readonly<Record<string, KeptExercise>>;
  readonly reading: Readonly<Record<string, KeptReading>>;
}

export function readKept(area: StorageArea | null): Kept {
  return {
    quiz: createQuizStore(area).all(),
    predictions: createPredictionStore(area).all(),
    exercises: createExerciseStore(area).all(),
    reading: createReadingStore(area).all(),
  };
}

/** Whether there is anything at all. */
export function isEmpty(kept: Kept): boolean {
  return Object.values(kept).every((items) => Object.keys(items).length === 0);
}
