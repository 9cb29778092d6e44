/** Portfolio: all strategies by turns, no schedule twice. */
import { createChance } from './chance.ts';
import { createFartherHosts, createFaults, type FaultFamily } from './faults.ts';
import { createFlips } from './flips.ts';
import {
  createCollections,
  createEagerStarts,
  createPreemptions,
  createSeeds,
  createTies,
} from './other-chances.ts';
import { createLogUniform, createPct } from './random-latencies.ts';
import { formatSchedule, type Schedule } from './schedule.ts';
import type { Strategy, Trial } from './strategy.ts';

export interface Portfolio {
  /** Up to `count` schedules that were not tried yet; none when all has been tried. */
  next(count: number): readonly Schedule[];
  /** Takes back what was not tried after all. */
  putBack(schedules: readonly Schedule[]): void;
  learn(trial: Trial): void;
  /** Schedules that change one wait of the first run. */
  readonly single: readonly Schedule[];
  /** Of the pairs of waits that overlapped in the first run: how many there are, and how many were tried in both orders. */
  readonly pairs: { readonly all: number; readonly tried: number };
}

/** When a turn brings nothing new so often, chance has nothing more to offer. */
const PATIENCE = 50;

/** `faults`: what may go wrong besides times and orders. */
export function createPortfolio(seed: number, faults: readonly FaultFamily[] = []): Portfolio {
  const chance = createChance(seed);
  const flips = createFlips();
  const pct = createPct(2, chance);
  const turns: readonly Strategy[] = [
    flips,
    pct,
    ...faults.map(createFaults),
    createFartherHosts(),
    createTies(),
    createPreemptions(chance),
    createLogUniform(chance),
    flips,
    createPct(4, chance),
    createSeeds(),
    createCollections(),
  ];
  // What only the documentation allows comes when nothing that happens today is left.
  const last: readonly Strategy[] = [createEagerStarts()];
  const seen = new Set<string>(['2:1']);
  const owners = new Map<string, Strategy>();
  let back: readonly Schedule[] = [];
  let turn = 0;

  const nextOf = (strategies: readonly Strategy[]): Schedule | null => {
    for (let tries = 0; tries < PATIENCE * strategies.length; tries += 1) {
      const strategy = strategies[turn % strategies.length];
      turn += 1;
      const schedule = strategy?.next() ?? null;
      if (strategy === undefined || schedule === null) continue;
      const text = formatSchedule(schedule);
      if (seen.has(text)) continue;
      seen.add(text);
      owners.set(text, strategy);
      return schedule;
    }
    return null;
  };
  return {
    next: (count) => {
      const chosen = back.slice(0, count);
      back = back.slice(count);
      const more = Array.from({ length: count - chosen.length }, () => nextOf(turns)).filter(isThere);
      if (chosen.length + more.length > 0) return [...chosen, ...more];
      return Array.from({ length: count }, () => nextOf(last)).filter(isThere);
    },
    putBack: (schedules) => {
      back = [...schedules, ...back];
    },
    learn: (trial) => {
      const owner = owners.get(formatSchedule(trial.schedule));
      // The first run is nobody's, and everybody's.
      const learners = owner === undefined ? new Set([...turns, ...last]) : [owner];
      for (const strategy of learners) strategy.learn(trial);
      // What chance found interesting may be flipped, too.
      if (owner === pct) flips.learn(trial);
    },
    get single() {
      return flips.single;
    },
    get pairs() {
      return flips.pairs;
    },
  };
}

function isThere<T>(value: T | null): value is T {
  return value !== null;
}
