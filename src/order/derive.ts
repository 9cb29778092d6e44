/** One step of reading: every way in which a remainder can take one more line. */
import type { LineItem } from './order-spec.ts';
import {
  chain,
  EMPTY,
  type GroupResidual,
  type RepeatResidual,
  type Residual,
  repeat,
  replaceMember,
} from './residual.ts';
import { requiredItems } from './residual-items.ts';

/** One way to take a line. */
export interface Step {
  readonly item: LineItem;
  readonly next: Residual;
  /** What the spec names before `item` in a free order, and what is still to come. */
  readonly skipped: LineItem | null;
}

/** Whether an item describes the line that is being read. */
export type Accepts = (item: LineItem) => boolean;

/** All ways in which `node` can take the line; none if it cannot. */
export function derive(node: Residual, accepts: Accepts): readonly Step[] {
  switch (node.type) {
    case 'empty':
      return [];
    case 'line':
      return accepts(node.item) ? [{ item: node.item, next: EMPTY, skipped: null }] : [];
    case 'chain':
      return deriveChain(node, accepts);
    case 'mix':
    case 'any-order':
      return deriveGroup(node, accepts);
    case 'either':
      return node.branches.flatMap((branch) => derive(branch, accepts));
    case 'repeat':
      return deriveRepeat(node, accepts);
  }
}

/** A loop, not a recursion: a chain may be ten thousand optional lines long. */
function deriveChain(node: Residual, accepts: Accepts): readonly Step[] {
  const steps: Step[] = [];
  let at = node;
  while (at.type === 'chain') {
    for (const step of derive(at.first, accepts)) steps.push({ ...step, next: chain(step.next, at.rest) });
    if (!at.first.nullable) return steps;
    at = at.rest;
  }
  return [...steps, ...derive(at, accepts)];
}

function deriveGroup(node: GroupResidual, accepts: Accepts): readonly Step[] {
  const steps: Step[] = [];
  for (const [index, member] of node.members.entries()) {
    // Asked first and without a call: in a large group nearly every member is a line that does not fit.
    if (member.type === 'line' && !accepts(member.item)) continue;
    const taken = derive(member, accepts);
    if (taken.length === 0 || node.members.indexOf(member) < index) continue;
    const skipped = skippedItem(node, index);
    for (const { item, next, skipped: inside } of taken) {
      steps.push({ item, next: afterMember(node, index, next), skipped: inside ?? skipped });
    }
  }
  return steps;
}

/** What the spec names before the member and what must still come. */
function skippedItem(node: GroupResidual, index: number): LineItem | null {
  const owed = node.members.find((member) => !member.nullable);
  if (owed === undefined || node.members.indexOf(owed) >= index) return null;
  return requiredItems(owed).items[0] ?? null;
}

function afterMember(node: GroupResidual, index: number, next: Residual): Residual {
  if (node.type === 'mix') return replaceMember(node, index, next);
  return chain(next, replaceMember(node, index, EMPTY));
}

function deriveRepeat(node: RepeatResidual, accepts: Accepts): readonly Step[] {
  const rest = repeat(node.item, node.min - 1, node.max - 1);
  return derive(node.item, accepts).map((step) => ({ ...step, next: chain(step.next, rest) }));
}
