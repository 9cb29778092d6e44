/** Names the wrong idea behind a prediction: the one whose own order of the lines is nearest to it. Pure. */
import type { Misconception, WhyFact } from '../languages/predict/index.ts';
import type { Diagnosis } from '../trace/index.ts';
import { longestRising } from './longest-rising.ts';
import type { Model } from './misconceptions.ts';

/** A prediction as numbers of output lines. */
export type PredictedOrder = readonly number[];

/** How many lines of `order` must move to make it `other`. */
function distance(order: PredictedOrder, other: readonly number[]): number {
  const places = order.map((output) => other.indexOf(output));
  return longestRising(places).filter((stays) => !stays).length;
}

/**
 * The idea whose order is nearest, if it explains the prediction better than the run itself does: its distance is smaller
 * than `distanceToRun`. With `exactly`, only an idea that gives this very order.
 */
export function nearestModel(
  models: readonly Model[],
  order: PredictedOrder,
  distanceToRun: number,
  exactly: boolean,
): Misconception | null {
  let best: { readonly misconception: Misconception; readonly distance: number } | null = null;
  for (const { misconception, order: told } of models) {
    const found = distance(order, told);
    if (found < (best?.distance ?? distanceToRun)) best = { misconception, distance: found };
  }
  return exactly && best?.distance !== 0 ? null : (best?.misconception ?? null);
}

/** What a diagnosis of the runtime says of a reader who expected a line that never came. */
const OF_DIAGNOSIS: Readonly<Record<string, Misconception>> = {
  'never-awaited': 'call-runs',
  'main-left-early': 'leftovers-finish',
  'timeout-blocked': 'timeout-interrupts',
  'called-before-passing': 'call-is-handed-on',
};

/** The idea behind a line that is not printed, where the runtime saw the pitfall. */
export function misconceptionOfExtra(diagnoses: readonly Diagnosis[]): Misconception | null {
  for (const { kind } of diagnoses) {
    const found = OF_DIAGNOSIS[kind];
    if (found !== undefined) return found;
  }
  return null;
}

/** The idea behind one broken edge, where no idea explains the whole order. */
export function misconceptionOfEdge(why: WhyFact, breaksCall: boolean): Misconception | null {
  switch (why.type) {
    case 'same-task':
      return breaksCall ? 'await-starts' : null;
    case 'woken':
      return 'does-not-wait';
    case 'same-step':
      return 'switch-anywhere';
    case 'goes-on':
      return 'create-runs';
    case 'blocked':
      return 'blocking-waits';
    case 'earlier':
      return 'ignores-time';
    case 'created-after':
    case 'after-loop':
    case 'same-deadline':
    case 'creation-order':
    case 'queue':
    case 'undecided':
      return null;
  }
}
