/** Markdown plugin that keeps a number on one line with the word it belongs to: `0.2 s`, `chapter 9`, `3 + 5 = 8`. */
import type { MdastPluginDefinition } from 'satteri';

const NO_BREAK = '\u00a0';

/** A space or line end of the source: after a word that a number follows, before a unit, around signs of arithmetic. */
const BOUND =
  /(?<=\b(?:chapters?|lines?|PEP|C?Python|steps?|parts?))[ \n](?=\d)|(?<=\d)[ \n](?=m?s\b)|(?<=\d)[ \n](?=[+=×]\s\d)|(?<=\d\s[+=×])[ \n](?=\d)/gi;

/** Makes such spaces unbreakable. */
export function keepTogether(text: string): string {
  return text.replaceAll(BOUND, NO_BREAK);
}

export const keepTogetherPlugin: MdastPluginDefinition = {
  name: 'keep-together',
  text: (node, context) => {
    const kept = keepTogether(node.value);
    if (kept !== node.value) context.setProperty(node, 'value', kept);
  },
};
