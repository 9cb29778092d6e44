/** Which predictions are to be asked again, and since when: what went wrong comes back, at growing distances. Pure. */
import type { KeptPrediction, PredictionTry } from './prediction-store.ts';

/** A question that is to be asked again. */
export interface DuePrediction {
  /** Name of the playground (`en/two-workers`). */
  readonly name: string;
  /** Milliseconds since 1970 since which it is due; later than now for one that is still to come. */
  readonly since: number;
  /** Key of the wrong idea that was met last, if one was. */
  readonly misconception: string | null;
}

const DAY = 86_400_000;

/** Days after which a question comes back, by how many times in a row it was answered rightly since it went wrong. */
const DAYS_AFTER_RIGHT: readonly number[] = [1, 3, 7, 21];

/**
 * The questions that are due at `now` (milliseconds since 1970), those that wait longest first. What was impossible is due
 * at once, at the end of the chapter; what was possible but not what happens, or was only shown, comes back after a day.
 * What was right at the first try never comes back, nor does what was right five times in a row.
 */
export function duePredictions(
  kept: Readonly<Record<string, KeptPrediction>>,
  now: number,
): readonly DuePrediction[] {
  return comingPredictions(kept).filter(({ since }) => since <= now);
}

/** All questions that will come back at some time, the next one first. */
export function comingPredictions(kept: Readonly<Record<string, KeptPrediction>>): readonly DuePrediction[] {
  return Object.entries(kept)
    .flatMap(([name, { tries }]) => {
      const since = dueSince(tries);
      const wrong = tries.findLast(({ misconception }) => misconception !== null);
      return since === null ? [] : [{ name, since, misconception: wrong?.misconception ?? null }];
    })
    .toSorted((a, b) => a.since - b.since);
}

function dueSince(tries: readonly PredictionTry[]): number | null {
  const last = tries.at(-1);
  if (last === undefined) return null;
  switch (last.outcome) {
    case 'impossible':
      return last.at;
    case 'legal':
    case 'shown':
      return last.at + DAY;
    case 'right': {
      const wrong = tries.findLastIndex(({ outcome }) => outcome !== 'right');
      const days = wrong === -1 ? undefined : DAYS_AFTER_RIGHT[tries.length - wrong - 2];
      return days === undefined ? null : last.at + days * DAY;
    }
  }
}
