export type { ExerciseText } from './exercise-text.ts';
export { exerciseTextFor } from './exercise-text-for.ts';
