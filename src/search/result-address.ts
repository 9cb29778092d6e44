/** Where what was found stands. Pure. */
import type { SearchDocument } from './search-document.ts';

/** Its address, from the site's `root` (which ends with a slash) and the folder of the language. */
export function resultAddress({ page, anchor }: SearchDocument, root: string, language: string): string {
  return `${root}${language}/${page}/${anchor === '' ? '' : `#${anchor}`}`;
}
