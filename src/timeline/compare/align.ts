/** Holds two runs against one another, task by task and step by step, and finds where each of them first differs. Pure. */
import type { Deed } from './deeds.ts';

/** Where two things part; null on the side that has nothing more to do. */
export interface Parting {
  readonly first: number | null;
  readonly second: number | null;
}

/** How one life differs between the runs. */
export type Difference =
  /** It is there in one run only. */
  | { readonly type: 'only'; readonly run: 'first' | 'second'; readonly seq: number }
  /** Its step number `step` does otherwise, or is not there. */
  | { readonly type: 'deed'; readonly step: number; readonly where: Parting }
  /** It does the same, from step number `step` on at another time. */
  | {
      readonly type: 'time';
      readonly step: number;
      readonly where: Parting;
      readonly at: readonly [number, number];
    };

export interface Alignment {
  /** By the key of the life, null for the program's own code; those that do not differ are not in it. */
  readonly differences: ReadonlyMap<string | null, Difference>;
  /** The first deed of all in which the runs differ; null where they never do. */
  readonly parting: Parting | null;
  /** How many deeds the runs have in common before that. */
  readonly common: number;
}

export function align(first: readonly Deed[], second: readonly Deed[]): Alignment {
  const [ones, others] = [byLife(first), byLife(second)];
  const differences = new Map<string | null, Difference>();
  for (const life of new Set([...ones.keys(), ...others.keys()])) {
    const found = differenceOf(ones.get(life) ?? [], others.get(life) ?? []);
    if (found !== null) differences.set(life, found);
  }
  const common = commonLength(first, second, isSame);
  const where = partingAt(first, second, common);
  return { differences, common, parting: where.first === null && where.second === null ? null : where };
}

function byLife(deeds: readonly Deed[]): ReadonlyMap<string | null, readonly Deed[]> {
  return Map.groupBy(deeds, ({ life }) => life);
}

function differenceOf(first: readonly Deed[], second: readonly Deed[]): Difference | null {
  const [one, other] = [first[0], second[0]];
  if (one === undefined) return other === undefined ? null : { type: 'only', run: 'second', seq: other.seq };
  if (other === undefined) return { type: 'only', run: 'first', seq: one.seq };
  const same = commonLength(first, second, (a, b) => a.sign === b.sign);
  const [a, b] = [first[same], second[same]];
  if (a !== undefined || b !== undefined)
    return { type: 'deed', step: a?.step ?? b?.step ?? 0, where: partingAt(first, second, same) };
  const timely = commonLength(first, second, isSame);
  const [late, early] = [first[timely], second[timely]];
  if (late === undefined || early === undefined) return null;
  const where = partingAt(first, second, timely);
  return { type: 'time', step: late.step, where, at: [late.at, early.at] };
}

/** The same deed of the same life at the same time. */
function isSame(one: Deed, other: Deed): boolean {
  return one.life === other.life && one.sign === other.sign && one.at === other.at;
}

function commonLength(
  first: readonly Deed[],
  second: readonly Deed[],
  same: (one: Deed, other: Deed) => boolean,
): number {
  let length = 0;
  for (const one of first) {
    const other = second[length];
    if (other === undefined || !same(one, other)) break;
    length += 1;
  }
  return length;
}

function partingAt(first: readonly Deed[], second: readonly Deed[], place: number): Parting {
  return { first: first[place]?.seq ?? null, second: second[place]?.seq ?? null };
}
