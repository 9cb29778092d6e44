/** The members of a list that can stay where they are when the fewest are moved to sort it. Pure. */

/** For each of `values`, whether it belongs to one longest rising part of them. */
export function longestRising(values: readonly number[]): readonly boolean[] {
  const lengths: number[] = [];
  const before: number[] = [];
  for (const [index, value] of values.entries()) {
    const previous = values.reduce(
      (best, other, at) =>
        at < index && other < value && (lengths[at] ?? 0) > (best === -1 ? 0 : (lengths[best] ?? 0))
          ? at
          : best,
      -1,
    );
    lengths.push(1 + (previous === -1 ? 0 : (lengths[previous] ?? 0)));
    before.push(previous);
  }
  const kept = values.map(() => false);
  let at = lengths.indexOf(Math.max(...lengths));
  while (at >= 0) {
    kept[at] = true;
    at = before[at] ?? -1;
  }
  return kept;
}
