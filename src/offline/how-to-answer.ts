/** Decides how a request is answered. Pure. */
import type { SiteManifest } from './site-manifest.ts';

/**
 * `kept-first`: the name of the file changes with its content, so what is kept is right. `network-first`: a page keeps its
 * name, and whoever is online gets the newest. `leave`: no business of ours.
 */
export type Answer =
  | { readonly type: 'kept-first'; readonly path: string }
  | { readonly type: 'network-first'; readonly path: string }
  | { readonly type: 'leave' };

/** What there is to know of a request. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly isNavigation: boolean;
}

/** Folders whose files carry a hash in their names. */
const HASHED = /^(_astro|interpreter)\//;

/** How to answer `asked` on a site whose root is at `root` (with a slash at its end). */
export function howToAnswer(
  { method, url, isNavigation }: Asked,
  root: string,
  manifest: SiteManifest,
): Answer {
  if (method !== 'GET' || !url.startsWith(root)) return { type: 'leave' };
  const path = decodeURI(url.slice(root.length).replace(/[?#].*$/s, ''));
  if (HASHED.test(path)) return { type: 'kept-first', path };
  const page = pageAt(path, manifest);
  if (page !== null) return { type: 'network-first', path: page };
  return isNavigation ? { type: 'network-first', path } : { type: 'leave' };
}

/** The file that a host would serve for `path`: with its slash, or without the name of the index. */
function pageAt(path: string, { core }: SiteManifest): string | null {
  const names = [path, `${path}/`, path.replace(/index\.html$/, '')];
  return names.find((name) => name in core) ?? null;
}
