/** Random latencies: by task and with a few changes (PCT), or each wait for itself (log-uniform). */
import type { ExternalWait } from '../trace/index.ts';
import { type Chance, shuffled } from './chance.ts';
import { type Strategy, withWaits } from './strategy.ts';

/** Waits beyond it keep their own time: a schedule must stay a string that somebody can copy. */
const MOST_WAITS = 60;
/** By how much neighbours in the ranking of tasks differ. */
const CLASS = 3;
/** What becomes of the waits at which a task changes its rank. */
const CHANGE = 12;

/**
 * Probabilistic concurrency testing, with latencies for priorities: each task is quick or slow by chance, and at
 * `depth` - 1 waits of the run it is the other. Finds bugs that need `depth` orderings.
 */
export function createPct(depth: number, chance: Chance): Strategy {
  return ofWaits((waits) => {
    const tasks = shuffled([...new Set(waits.map(ownerOf))], chance);
    const changes = new Set(Array.from({ length: depth - 1 }, () => Math.floor(chance() * waits.length)));
    const middle = (tasks.length - 1) / 2;
    return (wait, index) => {
      const rank = tasks.indexOf(ownerOf(wait)) - middle;
      const changed = changes.has(index) ? (chance() < 0.5 ? CHANGE : 1 / CHANGE) : 1;
      return CLASS ** rank * changed;
    };
  });
}

/** Every wait takes from a tenth to ten times its own time, small and large equally often. */
export function createLogUniform(chance: Chance): Strategy {
  return ofWaits(() => () => 10 ** (2 * chance() - 1));
}

/** Who waits: waits of nobody in particular (replies) are each their own. */
function ownerOf(wait: ExternalWait): unknown {
  return wait.task ?? wait;
}

type Factor = (wait: ExternalWait, index: number) => number;

/** Multiplies the waits of the first run; knows nothing of other runs. */
function ofWaits(factorsFor: (waits: readonly ExternalWait[]) => Factor): Strategy {
  let waits: readonly ExternalWait[] | null = null;
  return {
    next: () => {
      if (waits === null || waits.length === 0) return null;
      const factor = factorsFor(waits);
      return withWaits(
        new Map(waits.map((wait, index) => [index + 1, short(wait.lasted * factor(wait, index))])),
      );
    },
    learn: ({ result }) => {
      waits ??= result.waits?.slice(0, MOST_WAITS) ?? [];
    },
  };
}

/** Three digits: enough to be different, and short. */
function short(seconds: number): number {
  return Number(seconds.toPrecision(3));
}
