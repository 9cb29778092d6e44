/** Where the cursor of two runs goes: pure. */
import type { Alignment, Parting } from './align.ts';
import type { JointMoment } from './joint-moments.ts';
import { placesOf } from './told.ts';

export type PairMove =
  | { readonly type: 'by'; readonly moments: number }
  | { readonly type: 'to'; readonly index: number }
  | { readonly type: 'first' }
  | { readonly type: 'last' }
  /** To the first moment at which one of the runs has come to its event. */
  | { readonly type: 'to-place'; readonly where: Parting }
  | { readonly type: 'next-difference' };

export function movedPair(
  index: number,
  move: PairMove,
  joint: readonly JointMoment[],
  alignment: Alignment,
): number {
  const last = Math.max(joint.length - 1, 0);
  switch (move.type) {
    case 'by':
      return clamp(index + move.moments, last);
    case 'to':
      return clamp(move.index, last);
    case 'first':
      return 0;
    case 'last':
      return last;
    case 'to-place':
      return placeIn(joint, move.where, last);
    case 'next-difference': {
      const places = [...alignment.differences.values()].map((one) => placeIn(joint, placesOf(one), last));
      const later = places.filter((place) => place > index);
      // From the last one round to the first, so that the button always leads somewhere.
      const next = later.length > 0 ? later : places;
      return next.length === 0 ? index : Math.min(...next);
    }
  }
}

function clamp(index: number, last: number): number {
  return Math.max(0, Math.min(index, last));
}

function placeIn(joint: readonly JointMoment[], { first, second }: Parting, last: number): number {
  const found = joint.findIndex(
    (moment) =>
      (first !== null && moment.first !== null && moment.first >= first) ||
      (second !== null && moment.second !== null && moment.second >= second),
  );
  return found === -1 ? last : found;
}
