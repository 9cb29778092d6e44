/** Places the columns of one or more runs on a common axis: one after another, and where runs meet, at the same place. */

/** For each run, the number of the column at which they meet. Meetings come in the order of every run. */
export type Meeting = readonly number[];

interface Placed {
  /** For each run, the left edge of each column. */
  readonly edges: readonly (readonly number[])[];
  readonly width: number;
}

export function placeColumns(widths: readonly (readonly number[])[], meetings: readonly Meeting[]): Placed {
  const edges = widths.map((): number[] => []);
  let edge = 0;
  /** Each run goes on by itself up to a column; the longest way decides where they stand then. */
  const goOn = (upTo: (run: number) => number) => {
    let farthest = edge;
    widths.forEach((columns, run) => {
      let at = edge;
      const placed = edges[run] ?? [];
      for (let column = placed.length; column < upTo(run); column += 1) {
        placed.push(at);
        at += columns[column] ?? 0;
      }
      farthest = Math.max(farthest, at);
    });
    edge = farthest;
  };
  for (const meeting of meetings) {
    goOn((run) => meeting[run] ?? 0);
    goOn((run) => (meeting[run] ?? 0) + 1);
  }
  goOn((run) => widths[run]?.length ?? 0);
  return { edges, width: edge };
}
