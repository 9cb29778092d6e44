export type { StudyText } from './study-text.ts';
export { studyTextFor } from './study-text-for.ts';
