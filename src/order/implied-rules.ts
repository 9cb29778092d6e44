/** Adds to a spec what its author need not write: that the program returns, and that lines in `here` must come at all. */
import type { LineTree, OrderSpec, Rule } from './order-spec.ts';

/** The same lines in any order and at any time. */
function loosen(tree: LineTree): LineTree {
  switch (tree.type) {
    case 'line':
      return { ...tree, at: null };
    case 'rest':
      return tree;
    case 'chain':
    case 'any-order':
    case 'mix':
      return { type: 'mix', items: tree.items.map(loosen) };
    case 'either':
      return { type: 'either', branches: tree.branches.map(loosen) };
    case 'optional':
      return { type: 'optional', item: loosen(tree.item) };
    case 'repeat':
      return loosenRepeat(tree.item, tree.min, tree.max);
  }
}

/**
 * A repeated line spreads by itself, as each member of a mix does; what is repeated as a whole falls apart into lines that
 * are each repeated.
 */
function loosenRepeat(item: LineTree, min: number, max: number): LineTree {
  switch (item.type) {
    case 'line':
    case 'rest':
    case 'either':
      return { type: 'repeat', item: loosen(item), min, max };
    case 'chain':
    case 'any-order':
    case 'mix':
      return { type: 'mix', items: item.items.map((each) => loosenRepeat(each, min, max)) };
    case 'optional':
      return loosenRepeat(item.item, 0, max);
    case 'repeat':
      return loosenRepeat(item.item, min * item.min, max * item.max);
  }
}

/** `here lines` alone on a stream still demands its lines, in any order. */
function impliedLines(guaranteed: readonly Rule[], here: readonly Rule[]): readonly Rule[] {
  const demanded = new Set(guaranteed.flatMap((rule) => (rule.type === 'lines' ? [rule.stream] : [])));
  return here.flatMap((rule) => {
    if (rule.type !== 'lines' || demanded.has(rule.stream)) return [];
    return [{ ...rule, tree: loosen(rule.tree) }];
  });
}

/** A file without an end, error or group rule demands that the program returns; with an error, that it raises. */
function impliedEnd(rules: readonly Rule[]): readonly Rule[] {
  if (rules.some((rule) => rule.type === 'end')) return [];
  return [{ type: 'end', endings: [rules.some((rule) => rule.type === 'error') ? 'raises' : 'returns'] }];
}

export function addImpliedRules({ guaranteed, here }: OrderSpec): OrderSpec {
  return { guaranteed: [...guaranteed, ...impliedLines(guaranteed, here), ...impliedEnd(guaranteed)], here };
}
