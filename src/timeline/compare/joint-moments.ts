/** The moments of two runs on one axis: what a cursor goes through that moves in both. */

/** A moment of one run, or of both where they do the same at the same place. */
export interface JointMoment {
  /** The event at which each run stands then; null before its first. */
  readonly first: number | null;
  readonly second: number | null;
  /** Which of them came forward. */
  readonly moves: 'first' | 'second' | 'both';
}

interface Track {
  readonly moments: readonly number[];
  /** Place of each event. */
  readonly x: readonly number[];
}

/** Places closer than this are one place: sums of fractions differ in their last digits. */
const SAME = 1e-6;

export function jointMoments(first: Track, second: Track): readonly JointMoment[] {
  const joint: JointMoment[] = [];
  let [one, other] = [-1, -1];
  while (one + 1 < first.moments.length || other + 1 < second.moments.length) {
    const ahead = placeOf(first, one + 1) - placeOf(second, other + 1);
    const moves = Math.abs(ahead) < SAME ? 'both' : ahead < 0 ? 'first' : 'second';
    if (moves !== 'second') one += 1;
    if (moves !== 'first') other += 1;
    joint.push({ first: first.moments[one] ?? null, second: second.moments[other] ?? null, moves });
  }
  return joint;
}

function placeOf({ moments, x }: Track, index: number): number {
  const seq = moments[index];
  return seq === undefined ? Number.POSITIVE_INFINITY : (x[seq] ?? 0);
}
