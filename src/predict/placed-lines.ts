/** Joins what the reader placed with what a run printed: which line is which, and which of the two lacks it. Pure. */
import type { OutputLine } from '../trace/index.ts';
import type { Prediction } from './prediction.ts';

export interface PlacedLine {
  readonly text: string;
  /** Place among all rows, from 0. */
  readonly row: number;
  /** Which printed line it is, counted from 0; null for one that is not printed. */
  readonly printed: number | null;
}

export interface Placed {
  /** What the run printed to standard output, in order. */
  readonly printed: readonly OutputLine[];
  /** As the reader placed them; within a row in the order of the run. */
  readonly lines: readonly PlacedLine[];
  /** Printed lines that the reader left aside. */
  readonly missing: readonly OutputLine[];
}

/** Of lines with the same text, the one placed first is the one printed first. */
export function placeLines(prediction: Prediction, output: readonly OutputLine[]): Placed {
  const printed = output.filter(({ stream }) => stream === 'out');
  const taken = new Set<number>();
  const lines = prediction.rows.flatMap((texts, row) =>
    texts
      .map((text): PlacedLine => {
        const found = printed.findIndex((line, index) => line.text === text && !taken.has(index));
        if (found === -1) return { text, row, printed: null };
        taken.add(found);
        return { text, row, printed: found };
      })
      .toSorted((a, b) => (a.printed ?? Number.MAX_VALUE) - (b.printed ?? Number.MAX_VALUE)),
  );
  return { printed, lines, missing: printed.filter((_, index) => !taken.has(index)) };
}
