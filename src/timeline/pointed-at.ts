/** Which event a reader points at: a mark, a stretch of a lane, an iteration, or just a moment. */
import type { Sheet } from './sheet.ts';

/** Half the width within which a mark is hit, in units. */
const REACH = 0.2;

/** `row` is null above the lanes. Places are in units. */
export function pointedAt(sheet: Sheet, row: number | null, x: number): number {
  const lane = row === null ? undefined : sheet.lanes[row];
  if (lane === undefined)
    return sheet.bands.find(({ from, to }) => from <= x && x < to)?.seq ?? eventAt(sheet, x);
  const near = lane.marks
    .filter((mark) => Math.abs(mark.x - x) < REACH)
    .toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
  const span = lane.spans.findLast(({ from, to }) => from <= x && x < to);
  return near[0]?.seq ?? span?.seq ?? eventAt(sheet, x);
}

/** The first event that stands at `x` or right of it. */
export function eventAt({ x: places }: Sheet, x: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
