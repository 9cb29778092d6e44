/** Gives the reader a link to a program: on the clipboard, or in a field to copy from. */
import { termsOf } from '../curriculum/index.ts';
import type { Language } from '../languages/index.ts';
import type { IslandData } from './island-data.ts';
import type { PlaygroundState, ShareState } from './playground-state.ts';
import type { SharedProgram } from './share-link.ts';

/** What became of a link that was asked for. */
export type MadeLink = Exclude<ShareState, { readonly type: 'none' }>;

/** A playground's program as a link carries it: with the terms under which it runs there. */
export function sharedProgram(
  data: IslandData,
  text: string,
  { stdin, schedule, acts }: Pick<PlaygroundState, 'stdin' | 'schedule' | 'acts'>,
): SharedProgram {
  const terms = termsOf(acts === null ? data : { ...data, acts });
  return { text, stdin, spec: data.spec, ...terms, ...(schedule === '' ? {} : { schedule }) };
}

/** Never rejects: each trouble is a state of its own. */
export async function shareProgram(
  program: SharedProgram,
  language: Language,
  moment: number | null = null,
): Promise<MadeLink> {
  const { encodeShareLink } = await import('./share-link.ts');
  const fragment = encodeShareLink(program, moment);
  if (fragment === null) return { type: 'too-long' };
  const link = new URL(`${language}/play/#${fragment}`, siteRoot()).href;
  try {
    await navigator.clipboard.writeText(link);
    return { type: 'copied' };
  } catch {
    return { type: 'by-hand', link };
  }
}

/** The site may live under any path; the page knows the way to its root. */
function siteRoot(): URL {
  return new URL(document.documentElement.dataset['base'] ?? '/', document.baseURI);
}
