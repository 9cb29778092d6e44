/**
 * When something that a reader got wrong comes back: after ten minutes, and after each right answer later, until it has
 * been right four times in a row. A wrong answer begins again. Pure: the clock is an argument.
 */

/** Where one item stands on its way out of the review. */
export interface Spaced {
  /** How many times in a row it has been right since it was wrong: 0 to 3. */
  readonly stage: number;
  /** When it was last answered, in milliseconds since the epoch. */
  readonly since: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Who learns at the same hour every day finds it due, even when coming a little earlier than yesterday. */
const EARLY = DAY / 6;

/** The wait before each return, in milliseconds: a little later, the next day, after three days, after seven. */
const WAITS: readonly number[] = [10 * MINUTE, DAY - EARLY, 3 * DAY - EARLY, 7 * DAY - EARLY];

/** Where an item stands after an answer at `now`; null when it need not come back. `before` is null outside the review. */
export function spacedAfter(before: Spaced | null, answer: 'right' | 'wrong', now: number): Spaced | null {
  if (answer === 'wrong') return { stage: 0, since: now };
  if (before === null || before.stage + 1 >= WAITS.length) return null;
  return { stage: before.stage + 1, since: now };
}

/** When it is due, in milliseconds since the epoch. */
export function dueAt({ stage, since }: Spaced): number {
  return since + (WAITS[stage] ?? 0);
}

/** Whether it is due at `now`. A device's clock may have been put back: what was answered in the future is due. */
export function isDue(spaced: Spaced, now: number): boolean {
  return now >= dueAt(spaced) || now < spaced.since;
}
