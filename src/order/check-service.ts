/** Checks the rule on what a simulated host has counted. */
import { outgrown, within } from './amount.ts';
import type { ServiceRule } from './order-spec.ts';
import { broken, HOLDS, type RuleResult, type RunView } from './run-view.ts';

/** A host that the run never met has counted nothing. */
export function checkService({ host, counter, amount }: ServiceRule, view: RunView): RuleResult {
  const met = view.run.services?.find((service) => service.host === host);
  const times = met?.counters[counter] ?? 0;
  const onlyGrows = !counter.startsWith('open-');
  if (view.cut !== null && !(onlyGrows && outgrown(amount, times, 0))) return view.holdsUnlessCut();
  if (within(amount, times, 0)) return HOLDS;
  return broken({ type: 'wrong-service', host, counter, times, allowed: amount, met: met !== undefined });
}
