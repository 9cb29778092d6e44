/** Orders lives into lanes: children and timers below who made them, large families of alike tasks as one lane, peers last. */
import type { Life } from './lives.ts';
import type { Peer } from './peers.ts';
import type { TimerFamily } from './timers.ts';

/** A lane of the loop itself, of one task or thread, of many alike tasks, of timers, or of somebody outside the program. */
export type Lane =
  | { readonly type: 'loop' }
  | { readonly type: 'life'; readonly life: Life; readonly depth: number }
  | { readonly type: 'crowd'; readonly lives: readonly Life[]; readonly depth: number }
  | { readonly type: 'timers'; readonly family: TimerFamily; readonly depth: number }
  | { readonly type: 'peer'; readonly peer: Peer; readonly depth: number };

/** What has a lane besides tasks and threads. */
export interface Sides {
  readonly timers: readonly TimerFamily[];
  readonly peers: readonly Peer[];
}

/** More lanes of timers, and of peers, than anybody follows: the rest is told at the cursor. */
const MOST_TIMERS = 8;
const MOST_PEERS = 12;

/** More alike siblings than this are drawn as the first few and a crowd. */
const MOST_ALIKE = 120;
const SHOWN_OF_CROWD = 8;
/** Deeper nesting is not indented any further. */
const DEEPEST = 4;

export function lanesOf(lives: readonly Life[], { timers, peers }: Sides): readonly Lane[] {
  const known = new Set(lives.flatMap(({ kind, number }) => (kind === 'task' ? [number] : [])));
  const maker = ({ parent }: Life) => (parent !== null && known.has(parent) ? parent : null);
  const family = { children: Map.groupBy(lives, maker), timers: timers.slice(0, MOST_TIMERS) };
  const lanes: Lane[] = [{ type: 'loop' }, ...timersOf(null, 0, family)];
  place(family.children.get(null) ?? [], 0, family, lanes);
  return [...lanes, ...peers.slice(0, MOST_PEERS).map((peer): Lane => ({ type: 'peer', peer, depth: 0 }))];
}

interface Families {
  /** By the number of the task that made them; null for what the program's own code made. */
  readonly children: ReadonlyMap<number | null, readonly Life[]>;
  readonly timers: readonly TimerFamily[];
}

function timersOf(owner: Life | null, depth: number, { timers }: Families): readonly Lane[] {
  const own = timers.filter((family) => family.owner === owner);
  return own.map((family) => ({ type: 'timers', family, depth: Math.min(depth, DEEPEST) }));
}

function place(siblings: readonly Life[], depth: number, known: Families, lanes: Lane[]): void {
  const families = Map.groupBy(siblings, ({ kind, coroutine }) => `${kind} ${coroutine}`);
  const crowds = [...families.values()].filter((family) => family.length > MOST_ALIKE);
  const hidden = new Set(crowds.flatMap((family) => family.slice(SHOWN_OF_CROWD)));
  for (const life of siblings) {
    if (hidden.has(life)) continue;
    lanes.push({ type: 'life', life, depth: Math.min(depth, DEEPEST) });
    lanes.push(...timersOf(life, depth + 1, known));
    if (life.kind === 'task') place(known.children.get(life.number) ?? [], depth + 1, known, lanes);
  }
  for (const family of crowds)
    lanes.push({ type: 'crowd', lives: family.slice(SHOWN_OF_CROWD), depth: Math.min(depth, DEEPEST) });
}
