/** Questions about a remainder: what can come first, what must, what stands before a line, how often it may come. */
import type { LineItem } from './order-spec.ts';
import type { Residual } from './residual.ts';

/** Items of which all must come, or of which one will do. */
export interface RequiredItems {
  readonly items: readonly LineItem[];
  readonly choice: boolean;
}

const NOTHING: RequiredItems = { items: [], choice: false };

/** Picks the items that speak of one line. */
export type Describes = (item: LineItem) => boolean;

/** The parts of a chain in order; anything else is its own only part. */
function* parts(node: Residual): Generator<Residual> {
  let at = node;
  while (at.type === 'chain') {
    yield at.first;
    at = at.rest;
  }
  yield at;
}

/** Every item that could take the next line. */
export function frontItems(node: Residual): readonly LineItem[] {
  switch (node.type) {
    case 'empty':
      return [];
    case 'line':
      return [node.item];
    case 'chain': {
      const items: LineItem[] = [];
      for (const part of parts(node)) {
        for (const item of frontItems(part)) items.push(item);
        if (!part.nullable) break;
      }
      return items;
    }
    case 'mix':
    case 'any-order':
      return [...new Set(node.members)].flatMap(frontItems);
    case 'either':
      return node.branches.flatMap(frontItems);
    case 'repeat':
      return frontItems(node.item);
  }
}

/** The first items that must still come, however the run goes on. */
export function requiredItems(node: Residual): RequiredItems {
  if (node.nullable) return NOTHING;
  switch (node.type) {
    case 'empty':
      return NOTHING;
    case 'line':
      return { items: [node.item], choice: false };
    case 'chain':
      for (const part of parts(node)) if (!part.nullable) return requiredItems(part);
      return NOTHING;
    case 'mix':
    case 'any-order': {
      const members = node.members.filter((member) => !member.nullable).map(requiredItems);
      const choice = members.length === 1 && members[0]?.choice === true;
      return { items: members.flatMap((member) => member.items), choice };
    }
    case 'either':
      return { items: node.branches.flatMap((branch) => requiredItems(branch).items), choice: true };
    case 'repeat':
      return requiredItems(node.item);
  }
}

/** What must come before a line can; null when the line has no place in the remainder. */
export function itemsBefore(node: Residual, describes: Describes): RequiredItems | null {
  switch (node.type) {
    case 'empty':
      return null;
    case 'line':
      return describes(node.item) ? NOTHING : null;
    case 'chain':
      return itemsBeforeInChain(node, describes);
    case 'mix':
    case 'any-order':
      return firstFound(node.members, describes);
    case 'either':
      return firstFound(node.branches, describes);
    case 'repeat':
      return itemsBefore(node.item, describes);
  }
}

function itemsBeforeInChain(node: Residual, describes: Describes): RequiredItems | null {
  let before: RequiredItems | null = null;
  for (const part of parts(node)) {
    const inside = itemsBefore(part, describes);
    if (inside !== null) return before ?? inside;
    if (!part.nullable) before ??= requiredItems(part);
  }
  return null;
}

function firstFound(nodes: readonly Residual[], describes: Describes): RequiredItems | null {
  for (const node of nodes) {
    const inside = itemsBefore(node, describes);
    if (inside !== null) return inside;
  }
  return null;
}

/** Every item of a remainder, in the order of the spec. */
export function allItems(node: Residual): readonly LineItem[] {
  switch (node.type) {
    case 'empty':
      return [];
    case 'line':
      return [node.item];
    case 'chain':
      return [...parts(node)].flatMap(allItems);
    case 'mix':
    case 'any-order':
      return node.members.flatMap(allItems);
    case 'either':
      return node.branches.flatMap(allItems);
    case 'repeat':
      return allItems(node.item);
  }
}

/** How often lines of some items may come at most. */
export function mostTimes(node: Residual, describes: Describes): number {
  const sum = (nodes: Iterable<Residual>): number => {
    let total = 0;
    for (const each of nodes) total += mostTimes(each, describes);
    return total;
  };
  switch (node.type) {
    case 'empty':
      return 0;
    case 'line':
      return describes(node.item) ? 1 : 0;
    case 'chain':
      return sum(parts(node));
    case 'mix':
    case 'any-order':
      return sum(node.members);
    case 'either':
      return Math.max(...node.branches.map((branch) => mostTimes(branch, describes)));
    case 'repeat': {
      const once = mostTimes(node.item, describes);
      return once === 0 ? 0 : once * node.max;
    }
  }
}

/** How often lines of some items must come at least. */
export function leastTimes(node: Residual, describes: Describes): number {
  if (node.nullable) return 0;
  const sum = (nodes: Iterable<Residual>): number => {
    let total = 0;
    for (const each of nodes) total += leastTimes(each, describes);
    return total;
  };
  switch (node.type) {
    case 'empty':
      return 0;
    case 'line':
      return describes(node.item) ? 1 : 0;
    case 'chain':
      return sum(parts(node));
    case 'mix':
    case 'any-order':
      return sum(node.members);
    case 'either':
      return Math.min(...node.branches.map((branch) => leastTimes(branch, describes)));
    case 'repeat':
      return node.min * leastTimes(node.item, describes);
  }
}
