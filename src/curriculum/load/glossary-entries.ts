/** Makes the glossary ready for pages: definitions become HTML. */
import type { Course } from '../course.ts';
import type { GlossaryEntry } from '../course-entries.ts';
import { localizedHtml } from './inline-html.ts';

/** The terms of `course` as pages read them. */
export function glossaryEntries({ glossary }: Course): readonly GlossaryEntry[] {
  return glossary.map((term) => ({ ...term, definition: localizedHtml(term.definition) }));
}
