/** Which published language a reader is led to, from the languages their browser asks for. */
import type { Language } from './language.ts';

function matches(language: Language, tag: string): boolean {
  return language.split('-')[0] === tag.toLowerCase().split('-')[0];
}

/**
 * The first of `wanted` (language tags, best first) that is among `published`, compared by their primary part, so that
 * `zh-TW` leads to `zh-cn` before English does; `otherwise` when none is.
 */
export function chooseLanguage(
  wanted: readonly string[],
  published: readonly Language[],
  otherwise: Language,
): Language {
  for (const tag of wanted) {
    const found = published.find((language) => matches(language, tag));
    if (found !== undefined) return found;
  }
  return otherwise;
}
