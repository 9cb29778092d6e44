/** Where a reader goes on: the place left last, or the next chapter when that one was read to its end. Pure. */
import type { OutlineChapter } from '../curriculum/index.ts';
import type { Kept } from '../progress/index.ts';

export type WayOn =
  | { readonly type: 'begin'; readonly chapter: OutlineChapter }
  | { readonly type: 'go-on'; readonly chapter: OutlineChapter; readonly section: string | null }
  | { readonly type: 'next'; readonly chapter: OutlineChapter }
  /** All that is written was read. */
  | { readonly type: 'all-read' };

export function wayOn(outline: readonly OutlineChapter[], { reading }: Pick<Kept, 'reading'>): WayOn {
  const [first] = outline;
  if (first === undefined) return { type: 'all-read' };
  const opened = outline.filter(({ slug }) => reading[slug] !== undefined);
  const last = opened.toSorted((a, b) => (reading[a.slug]?.at ?? 0) - (reading[b.slug]?.at ?? 0)).at(-1);
  if (last === undefined) return { type: 'begin', chapter: first };
  const place = reading[last.slug];
  if (!place?.read) return { type: 'go-on', chapter: last, section: place?.section ?? null };
  const unread = outline.filter(({ slug }) => !reading[slug]?.read);
  const next = unread.find(({ number }) => number > last.number) ?? unread[0];
  return next === undefined ? { type: 'all-read' } : { type: 'next', chapter: next };
}
