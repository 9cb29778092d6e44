export {
  type CheckData,
  FAULT_FAMILIES,
  type FaultFamily,
  SCHEDULE_FAMILIES,
  type ScheduleFamily,
} from './check-data.ts';
export {
  type ChapterLink,
  courseMap,
  type ExerciseEntry,
  entryId,
  type FigureEntry,
  figureEntries,
  type GlossaryEntry,
  glossaryIn,
  neighbours,
  type PlanEntry,
  planEntries,
  proseId,
} from './course-entries.ts';
export { courseOutline, type OutlineChapter, type OutlineExercise } from './course-outline.ts';
export { inLanguage } from './localized.ts';
export { pitfallAnchor } from './pitfall-anchor.ts';
export type { PlaygroundData, PlaygroundKind } from './playground-data.ts';
export { type OptionData, type ProofData, type QuestionData, questionAnchor } from './question-data.ts';
export type { LivePitfall, Pitfall, PitfallEntry, PitfallPrograms, SeedSection } from './reference.ts';
export { type RunTerms, termsOf } from './run-terms.ts';
