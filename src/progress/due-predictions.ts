/** Which predictions are to be asked again, and since when: what went wrong comes back, at growing distances. Pure. */
import type { KeptPrediction, PredictionTry } from './prediction-store.ts';
import { dueAt, isDue, type Spaced, spacedAfter } from './spacing.ts';

/** A question that will be asked again. */
export interface ComingPrediction {
  /** Name of the playground (`en/two-workers`). */
  readonly name: string;
  /** Milliseconds since 1970 since which it is due. */
  readonly since: number;
  /** Key of the wrong idea that was met last, if one was. */
  readonly misconception: string | null;
}

/** The questions that are due at `now` (milliseconds since 1970), those that wait longest first. */
export function duePredictions(
  kept: Readonly<Record<string, KeptPrediction>>,
  now: number,
): readonly ComingPrediction[] {
  const isNow = ({ name }: ComingPrediction) => {
    const spaced = spacedOf(kept[name]?.tries ?? []);
    return spaced !== null && isDue(spaced, now);
  };
  return comingPredictions(kept).filter(isNow);
}

/**
 * All questions that will come back at some time, the next one first. What was right at the first try never does; what was
 * not predicted, or not as it happens, does until it was right as often as the spacing asks.
 */
export function comingPredictions(
  kept: Readonly<Record<string, KeptPrediction>>,
): readonly ComingPrediction[] {
  return Object.entries(kept)
    .flatMap(([name, { tries }]) => {
      const spaced = spacedOf(tries);
      const wrong = tries.findLast(({ misconception }) => misconception !== null);
      return spaced === null
        ? []
        : [{ name, since: dueAt(spaced), misconception: wrong?.misconception ?? null }];
    })
    .toSorted((a, b) => a.since - b.since);
}

function spacedOf(tries: readonly PredictionTry[]): Spaced | null {
  return tries.reduce<Spaced | null>(
    (before, { outcome, at }) => spacedAfter(before, outcome === 'right' ? 'right' : 'wrong', at),
    null,
  );
}
