export { browserStorage } from './browser-storage.ts';
export {
  createEditStore,
  type EditStore,
  type LoadedEdit,
  type SaveOutcome,
  type StorageArea,
  type StoredEdit,
} from './edit-store.ts';
export {
  createExerciseStore,
  type ExerciseDeed,
  type ExerciseDone,
  type ExerciseStore,
  FRESH_EXERCISE,
  type KeptExercise,
} from './exercise-store.ts';
export { createFoldStore, type FoldStore } from './fold-store.ts';
export {
  afterQuizAnswer,
  createQuizStore,
  type QuizAnswer,
  type QuizRecord,
  type QuizStore,
} from './quiz-store.ts';
export type { Spaced } from './spacing.ts';
