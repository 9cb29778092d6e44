/** Whether something that the plan asks for is there; what belongs to a chapter that is not written yet is to come. */
import type { Course } from '../../curriculum/load/index.ts';

export type CoverageState = 'covered' | 'missing' | 'to come';

/** The state of something that the chapter `slug` is to have. */
export function stateIn(course: Course, slug: string, isThere: boolean): CoverageState {
  if (isThere) return 'covered';
  const chapter = course.chapters.find((one) => one.slug === slug);
  return chapter?.prose.en === undefined ? 'to come' : 'missing';
}
