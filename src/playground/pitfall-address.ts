/** Where the catalogue tells of a pitfall, from wherever the page lies. */
import { pitfallAnchor } from '../curriculum/index.ts';

/**
 * The address of a pitfall in the language of the page.
 * @param root the site's root: `https://host/some/path/`
 * @param page the page's own address, `https://host/some/path/en/tasks/`
 */
export function pitfallAddress(pitfall: string, root: string, page: string): string {
  const language = new URL(page).pathname.slice(new URL(root).pathname.length).split('/')[0] ?? '';
  return `${root}${language}/pitfalls/#${pitfallAnchor(pitfall)}`;
}
