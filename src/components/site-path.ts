/** Addresses of the site's own pages and files, from its root; the build makes them relative afterwards. */
import type { Language } from '../languages/index.ts';

/** The address of a file beside the pages, from the site's root. */
export function siteFile(name: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${name}`;
}

/** `/en/` or, with a page's name, `/en/tasks/`. */
export function sitePath(language: Language, page?: string): string {
  const root = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${language}/`;
  return page === undefined ? root : `${root}${page}/`;
}
