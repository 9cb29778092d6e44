export { browserStorage } from './browser-storage.ts';
export { comingPredictions, duePredictions } from './due-predictions.ts';
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
export { hasWork, isUntouched } from './has-work.ts';
export { isEmpty, type Kept, readKept } from './kept.ts';
export { createNameStore, type NameStore } from './name-store.ts';
export {
  createPredictionStore,
  type KeptPrediction,
  type PlacedLines,
  type PredictionOutcome,
  type PredictionStore,
  type PredictionTry,
} from './prediction-store.ts';
export {
  type AsideVersion,
  asideVersions,
  dropAside,
  eraseProgress,
  type Merged,
  mergeProgress,
  type ReadFile,
  readProgressFile,
  swapAside,
  type WholeStorage,
  writeProgressFile,
} from './progress-file.ts';
export {
  afterQuizAnswer,
  afterReview,
  createQuizStore,
  type QuizAnswer,
  type QuizRecord,
  type QuizStore,
} from './quiz-store.ts';
export { createReadingStore, type KeptReading } from './reading-store.ts';
export { dueAt, isDue, type Spaced } from './spacing.ts';
