/** Makes the glossary ready for pages: definitions become HTML. */
import type { Course } from '../course.ts';
import type { GlossaryEntry } from '../course-entries.ts';
import { inlineHtml } from './inline-html.ts';

/** The terms of `course` as pages read them. */
export function glossaryEntries({ glossary }: Course): readonly GlossaryEntry[] {
  return glossary.map((term) => ({ ...term, definition: inHtml(term.definition) }));
}

function inHtml(text: GlossaryEntry['definition']): GlossaryEntry['definition'] {
  const chinese = text['zh-cn'];
  return { en: inlineHtml(text.en), ...(chinese === undefined ? {} : { 'zh-cn': inlineHtml(chinese) }) };
}
