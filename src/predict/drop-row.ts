/** Where a dragged line would be dropped: before which row, or among the lines left aside. Pure. */

/** What is seen of a board: vertical pixels, all from the same origin. */
export interface Heights {
  /** Middle of each row, from the first to the last, without the row of the dragged line. */
  readonly middles: readonly number[];
  /** Where the lines left aside begin. */
  readonly aside: number;
}

/** Number of the row before which a line dropped at `y` comes; null for aside. */
export function dropRow(y: number, { middles, aside }: Heights): number | null {
  if (y >= aside) return null;
  return middles.filter((middle) => middle < y).length;
}
