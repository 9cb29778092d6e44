/** Flips: of two waits that overlap, the one that ended first is made to end just after the other. */
import type { ExternalWait } from '../trace/index.ts';
import { formatSchedule, type Schedule } from './schedule.ts';
import { type Strategy, type Trial, withWaits } from './strategy.ts';

/** More changed waits than this nobody follows, and there are too many ways to choose them. */
const MOST_CHANGED = 3;
/** Seconds by which a wait ends after the other one. */
const JUST_AFTER = 0.001;
/** Of the waits of one run only so many are looked at: the pairs grow with the square. */
const MOST_WAITS = 120;

/** Two waits, by ordinal, of which the first ended first though the second had begun. */
interface Pair {
  readonly first: number;
  /** How long the first has to take to end just after the second, in seconds. */
  readonly lasts: number;
}

export interface Flips extends Strategy {
  /** All that change one wait of the first run: the easiest to tell. */
  readonly single: readonly Schedule[];
  /** Of the pairs of waits that overlapped in the first run: how many there are, and how many were tried in both orders. */
  readonly pairs: { readonly all: number; readonly tried: number };
}

/** Breadth first: all flips of the first run, then those of the runs that these led to. No chance is in it. */
export function createFlips(): Flips {
  const queue: Schedule[] = [];
  const seen = new Set<string>();
  let ofFirstRun: ReadonlySet<string> | null = null;
  let single: readonly Schedule[] = [];
  let tried = 0;

  const add = (trial: Trial) => {
    for (const { first, lasts } of pairsIn(trial.result.waits ?? [])) {
      const waits = new Map(trial.schedule.waits).set(first, lasts);
      if (waits.size > MOST_CHANGED) continue;
      const schedule = withWaits(waits);
      const text = formatSchedule(schedule);
      if (seen.has(text)) continue;
      seen.add(text);
      queue.push(schedule);
    }
  };
  return {
    next: () => queue.shift() ?? null,
    learn: (trial) => {
      if (ofFirstRun?.has(formatSchedule(trial.schedule)) === true) tried += 1;
      add(trial);
      if (ofFirstRun === null) {
        ofFirstRun = new Set(seen);
        single = [...queue];
      }
    },
    get single() {
      return single;
    },
    get pairs() {
      return { all: ofFirstRun?.size ?? 0, tried };
    },
  };
}

function pairsIn(waits: readonly ExternalWait[]): readonly Pair[] {
  const looked = waits.slice(0, MOST_WAITS);
  return looked.flatMap((first, index) => {
    const end = first.began + first.lasted;
    return looked.flatMap((second): readonly Pair[] => {
      const later = second.began + second.lasted;
      if (second === first || second.began >= end || later < end) return [];
      return [{ first: index + 1, lasts: later - first.began + JUST_AFTER }];
    });
  });
}
