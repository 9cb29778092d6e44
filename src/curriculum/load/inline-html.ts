/** Inline Markdown of tasks, hints, goals and definitions, as HTML. */
import { type MdastNode, markdownToHtml, markdownToMdast } from 'satteri';
import type { Localized } from '../localized.ts';

const INLINE: readonly string[] = ['text', 'inlineCode', 'emphasis', 'strong', 'link', 'break', 'delete'];

/** Why `markdown` is not inline Markdown, or null when it is. */
export function inlineProblem(markdown: string): string | null {
  const tree = markdownToMdast(markdown);
  const blocks = 'children' in tree ? tree.children : [];
  if (blocks.length !== 1 || blocks[0]?.type !== 'paragraph') return 'is not one paragraph of plain text';
  const foreign = firstForeign(blocks[0]);
  return foreign ? `contains ${foreign === 'html' ? 'HTML' : `a part of kind ${foreign}`}` : null;
}

function firstForeign(node: MdastNode): string | null {
  for (const child of 'children' in node ? node.children : []) {
    if (!INLINE.includes(child.type)) return child.type;
    const within = firstForeign(child);
    if (within !== null) return within;
  }
  return null;
}

/** Quotation marks, apostrophes and dashes are set as in the prose of a chapter. */
const AS_IN_PROSE = { features: { smartPunctuation: true } };

/** HTML of a text that {@link inlineProblem} has passed, without a paragraph around it. */
export function inlineHtml(markdown: string): string {
  return markdownToHtml(markdown, AS_IN_PROSE)
    .html.trim()
    .replace(/^<p>/, '')
    .replace(/<\/p>$/, '');
}

/** {@link inlineHtml} of a text in each of its languages. */
export function localizedHtml(text: Localized): Localized {
  const chinese = text['zh-cn'];
  return { en: inlineHtml(text.en), ...(chinese === undefined ? {} : { 'zh-cn': inlineHtml(chinese) }) };
}
