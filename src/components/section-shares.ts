/** Counts what is done in each section of a page, from its things in the order in which they stand. Pure. */

/** A heading, or something to do below it. */
export type PageThing =
  | { readonly type: 'section'; readonly id: string }
  | { readonly type: 'task'; readonly done: boolean };

export interface SectionShare {
  readonly id: string;
  readonly done: number;
  readonly of: number;
}

/** One share a section, in order; what stands before the first section counts nowhere. */
export function sectionShares(things: readonly PageThing[]): readonly SectionShare[] {
  const shares: { id: string; done: number; of: number }[] = [];
  for (const thing of things) {
    if (thing.type === 'section') {
      shares.push({ id: thing.id, done: 0, of: 0 });
      continue;
    }
    const share = shares.at(-1);
    if (share === undefined) continue;
    share.of += 1;
    share.done += thing.done ? 1 : 0;
  }
  return shares;
}
