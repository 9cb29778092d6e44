export type { Course } from '../course.ts';
export { glossaryEntries } from './glossary-entries.ts';
export { inlineHtml } from './inline-html.ts';
export { loadCourse, writtenChapters } from './load-course.ts';
export { CourseError, formatMistake, type Mistake } from './mistake.ts';
export { playgroundDataIn } from './playground-data-in.ts';
export { type ContentProgram, programsOf } from './programs-of.ts';
export { reviewProse } from './review-prose.ts';
export { frontMatterSchema } from './schemas.ts';
