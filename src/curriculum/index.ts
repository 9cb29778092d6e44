export {
  type ChapterLink,
  courseMap,
  entryId,
  type GlossaryEntry,
  glossaryIn,
  type Neighbours,
  neighbours,
  type PartMap,
  type PlanEntry,
  planEntries,
  proseId,
  type TermText,
} from './course-entries.ts';
export { inLanguage, type Localized } from './localized.ts';
export type { PlaygroundData, PlaygroundKind } from './playground-data.ts';
