/** Chooses which of several failed checks the reader should look at first. Pure. */
import { type CheckOutcome, mendingOrder } from './check-result.ts';

export type FailedCheck = Extract<CheckOutcome, { readonly type: 'failed' }>;

/**
 * The failed check to mend first, and its place among `outcomes`; null where none failed. Before all others comes the
 * first: it is of the run that the reader sees.
 */
export function firstToMend(
  outcomes: readonly (CheckOutcome | null)[],
): { readonly index: number; readonly outcome: FailedCheck } | null {
  const failed = outcomes.flatMap((outcome, index) =>
    outcome?.type === 'failed' ? [{ index, outcome }] : [],
  );
  const [first] = failed.toSorted(
    (a, b) =>
      Number(a.index > 0) - Number(b.index > 0) ||
      mendingOrder(a.outcome.fault) - mendingOrder(b.outcome.fault) ||
      a.index - b.index,
  );
  return first ?? null;
}
