/**
 * What is still to come: a `lines` rule after some of its lines have been read. Reading one more line gives every possible
 * remainder (the derivatives of a regular expression, with shuffles), so no reading of an ambiguous output is ever lost.
 */
import type { LineItem, LineTree } from './order-spec.ts';

interface Node {
  /** Whether nothing more need come. */
  readonly nullable: boolean;
}
export interface EmptyResidual extends Node {
  readonly type: 'empty';
}
export interface LineResidual extends Node {
  readonly type: 'line';
  readonly item: LineItem;
}
/** A list: one thing, and then the rest. */
export interface ChainResidual extends Node {
  readonly type: 'chain';
  readonly first: Residual;
  readonly rest: Residual;
}
/** `mix` interleaves its members, `any-order` takes one whole member after another. Equal members are the same object. */
export interface GroupResidual extends Node {
  readonly type: 'mix' | 'any-order';
  readonly members: readonly Residual[];
  /** How many members are not nullable; kept, so that taking a line from a large group stays cheap. */
  readonly owed: number;
}
export interface EitherResidual extends Node {
  readonly type: 'either';
  readonly branches: readonly Residual[];
}
export interface RepeatResidual extends Node {
  readonly type: 'repeat';
  readonly item: Residual;
  readonly min: number;
  readonly max: number;
}
export type Residual =
  | EmptyResidual
  | LineResidual
  | ChainResidual
  | GroupResidual
  | EitherResidual
  | RepeatResidual;

export const EMPTY: EmptyResidual = { type: 'empty', nullable: true };

/** Stands for any line at all: what `...` repeats. */
export const ANY_LINE: LineItem = {
  type: 'line',
  pattern: { type: 'regex', source: '', whole: /^/u, found: /^/u },
  at: null,
};

export function chain(first: Residual, rest: Residual): Residual {
  if (first.type === 'empty') return rest;
  if (rest.type === 'empty') return first;
  return { type: 'chain', first, rest, nullable: first.nullable && rest.nullable };
}

function group(type: GroupResidual['type'], members: readonly Residual[]): Residual {
  const left = members.filter((member) => member.type !== 'empty');
  return counted(type, left, left.filter((member) => !member.nullable).length);
}

function counted(type: GroupResidual['type'], members: readonly Residual[], owed: number): Residual {
  const [only] = members;
  if (only === undefined) return EMPTY;
  return members.length === 1 ? only : { type, members, owed, nullable: owed === 0 };
}

/** The group without one member, or with another in its place. */
export function replaceMember(node: GroupResidual, index: number, next: Residual): Residual {
  const was = node.members[index]?.nullable === false ? 1 : 0;
  if (next.type === 'empty') return counted(node.type, node.members.toSpliced(index, 1), node.owed - was);
  return counted(node.type, node.members.with(index, next), node.owed - was + (next.nullable ? 0 : 1));
}

function either(branches: readonly Residual[]): Residual {
  return { type: 'either', branches, nullable: branches.some((branch) => branch.nullable) };
}

/** An item that may be empty may be so each time, so that then no number of times is owed. */
export function repeat(item: Residual, min: number, max: number): Residual {
  if (max <= 0 || item.type === 'empty') return EMPTY;
  const owed = item.nullable ? 0 : Math.max(0, min);
  return { type: 'repeat', item, min: owed, max, nullable: owed === 0 };
}

/** Distinguishes regular expressions and infinities, which plain JSON would lose. */
function treeKey(tree: LineTree): string {
  return JSON.stringify(tree, (_, value: unknown) =>
    value instanceof RegExp || (typeof value === 'number' && !Number.isFinite(value)) ? String(value) : value,
  );
}

/** Compiles members so that equal ones become the same object: which of them a line takes makes no difference then. */
function compileMembers(items: readonly LineTree[]): readonly Residual[] {
  const known = new Map<string, Residual>();
  return items.map((item) => {
    const key = treeKey(item);
    const member = known.get(key) ?? compileLines(item);
    known.set(key, member);
    return member;
  });
}

/** Whether at most one line is ever read: then nothing can come between its lines. */
function isShort(node: Residual): boolean {
  switch (node.type) {
    case 'empty':
    case 'line':
      return true;
    case 'either':
      return node.branches.every(isShort);
    case 'repeat':
      return node.max === 1 && isShort(node.item);
    case 'chain':
    case 'mix':
    case 'any-order':
      return false;
  }
}

/** All that a `lines` rule demands, before any line is read. */
export function compileLines(tree: LineTree): Residual {
  switch (tree.type) {
    case 'line':
      return { type: 'line', item: tree, nullable: false };
    case 'rest':
      return repeat({ type: 'line', item: ANY_LINE, nullable: false }, 0, Infinity);
    case 'chain':
      return tree.items.reduceRight<Residual>((rest, item) => chain(compileLines(item), rest), EMPTY);
    case 'any-order': {
      const members = compileMembers(tree.items);
      return group(members.every(isShort) ? 'mix' : 'any-order', members);
    }
    case 'mix':
      return group('mix', compileMembers(tree.items));
    case 'either':
      return either(tree.branches.map(compileLines));
    case 'optional':
      return either([compileLines(tree.item), EMPTY]);
    case 'repeat':
      return repeat(compileLines(tree.item), tree.min, tree.max);
  }
}
