/** Finds the valid name that an author most likely meant. */

/** The name of `names` nearest to `written`, or null when none is near. */
function nearestName(written: string, names: Iterable<string>): string | null {
  const allowed = Math.max(1, Math.floor(written.length / 3));
  let nearest: string | null = null;
  let least = allowed + 1;
  for (const name of names) {
    const distance = editDistance(written.toLowerCase(), name.toLowerCase());
    if (distance < least) {
      nearest = name;
      least = distance;
    }
  }
  return nearest;
}

/** `Write “title”.` when a name is near, else the whole list. */
export function suggestName(written: string, names: readonly string[]): string {
  const near = nearestName(written, names);
  if (near !== null) return `Write “${near}”.`;
  return names.length === 0 ? 'Remove it.' : `Write one of: ${names.join(', ')}.`;
}

/** The fewest letters to add, remove, change or swap with their neighbour. */
function editDistance(from: string, to: string): number {
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 0; row < from.length; row++) {
    const current = [row + 1];
    for (let column = 0; column < to.length; column++) {
      const changed = (previous[column] ?? 0) + (from[row] === to[column] ? 0 : 1);
      const isSwap = from[row] === to[column - 1] && from[row - 1] === to[column];
      const swapped = isSwap ? (beforePrevious[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min(changed, swapped, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length] ?? 0;
}
