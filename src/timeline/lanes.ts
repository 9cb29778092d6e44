/** Orders lives into lanes: children below who created them, and large families of alike tasks as one lane. */
import type { Life } from './lives.ts';

/** A lane of one task or thread, of many alike tasks, or of the loop itself. */
export type Lane =
  | { readonly type: 'loop' }
  | { readonly type: 'life'; readonly life: Life; readonly depth: number }
  | { readonly type: 'crowd'; readonly lives: readonly Life[]; readonly depth: number };

/** More alike siblings than this are drawn as the first few and a crowd. */
const MOST_ALIKE = 120;
const SHOWN_OF_CROWD = 8;
/** Deeper nesting is not indented any further. */
const DEEPEST = 4;

export function lanesOf(lives: readonly Life[]): readonly Lane[] {
  const lanes: Lane[] = [{ type: 'loop' }];
  const children = Map.groupBy(lives, ({ kind, parent }) => (kind === 'thread' ? null : parent));
  const known = new Set(lives.flatMap(({ kind, number }) => (kind === 'task' ? [number] : [])));
  const roots = lives.filter(
    ({ kind, parent }) => kind === 'thread' || parent === null || !known.has(parent),
  );
  place(roots, 0, children, lanes);
  return lanes;
}

function place(
  siblings: readonly Life[],
  depth: number,
  children: ReadonlyMap<number | null, readonly Life[]>,
  lanes: Lane[],
): void {
  const families = Map.groupBy(siblings, ({ kind, coroutine }) => `${kind} ${coroutine}`);
  const crowds = [...families.values()].filter((family) => family.length > MOST_ALIKE);
  const hidden = new Set(crowds.flatMap((family) => family.slice(SHOWN_OF_CROWD)));
  for (const life of siblings) {
    if (hidden.has(life)) continue;
    lanes.push({ type: 'life', life, depth: Math.min(depth, DEEPEST) });
    if (life.kind === 'task') place(children.get(life.number) ?? [], depth + 1, children, lanes);
  }
  for (const family of crowds)
    lanes.push({ type: 'crowd', lives: family.slice(SHOWN_OF_CROWD), depth: Math.min(depth, DEEPEST) });
}
