/** Keeps of a spec what must hold however long waits take: no virtual times, and no remarks. */
import type { LineTree, OrderSpec, Rule } from './order-spec.ts';

/**
 * What each guaranteed rule demands under every schedule: times are those of the usual run only, and the quick runs of a
 * search have no diagnoses and no promise about warnings.
 */
export function underEverySchedule(spec: OrderSpec): OrderSpec {
  return { guaranteed: spec.guaranteed.flatMap(kept), here: [] };
}

function kept(rule: Rule): readonly Rule[] {
  switch (rule.type) {
    case 'lines':
      return [{ ...rule, tree: withoutTimes(rule.tree) }];
    case 'before':
    case 'count':
    case 'never':
    case 'window':
    case 'same':
    case 'unique':
    case 'end':
    case 'error':
    case 'service':
    case 'file':
    case 'value':
      return [rule];
    case 'at':
    case 'gap':
    case 'duration':
    case 'rate':
    case 'warning':
    case 'diagnosis':
    case 'no-diagnosis':
      return [];
  }
}

function withoutTimes(tree: LineTree): LineTree {
  switch (tree.type) {
    case 'line':
      return { ...tree, at: null };
    case 'rest':
      return tree;
    case 'chain':
    case 'any-order':
    case 'mix':
      return { ...tree, items: tree.items.map(withoutTimes) };
    case 'either':
      return { ...tree, branches: tree.branches.map(withoutTimes) };
    case 'optional':
    case 'repeat':
      return { ...tree, item: withoutTimes(tree.item) };
  }
}
