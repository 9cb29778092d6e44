/** Chance: numbers that look random and are the same for the same seed. */

/** Gives numbers from 0 up to, but not including, 1. */
export type Chance = () => number;

/** Mulberry32: 32 bits of state, enough to choose latencies. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The items in an order that chance decides. */
export function shuffled<T>(items: readonly T[], chance: Chance): readonly T[] {
  return items
    .map((item) => ({ item, rank: chance() }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}
