/** What else may vary: seeds, ties, garbage collection, eager tasks, and where threads give way in a line. */
import type { Chance } from './chance.ts';
import { DEFAULT_SCHEDULE, type Schedule } from './schedule.ts';
import type { Strategy } from './strategy.ts';

/** When so many in a row did what the first run did, the program does not depend on it. */
const ENOUGH_ALIKE = 6;
const MOST_SEEDS = 40;

/** Goes through `schedules` as long as they make a difference. */
function whileDifferent(schedules: Iterator<Schedule>): Strategy {
  let usual: string | null = null;
  let alike = 0;
  return {
    next: () => {
      if (usual === null || alike >= ENOUGH_ALIKE) return null;
      const next = schedules.next();
      return next.done === true ? null : next.value;
    },
    learn: ({ behaviour }) => {
      usual ??= behaviour;
      alike = behaviour === usual ? alike + 1 : 0;
    },
  };
}

/** Other seeds of all chance, for programs that throw dice. */
export function createSeeds(): Strategy {
  return whileDifferent(
    (function* () {
      for (let seed = 2; seed <= MOST_SEEDS; seed += 1) yield { ...DEFAULT_SCHEDULE, seed };
    })(),
  );
}

/** Equal deadlines and sets of tasks in other orders. */
export function createTies(): Strategy {
  return whileDifferent(
    (function* () {
      for (let seed = 1; seed <= MOST_SEEDS; seed += 1) yield { ...DEFAULT_SCHEDULE, seed, breaksTies: true };
    })(),
  );
}

/** Garbage that is collected at once. */
export function createCollections(): Strategy {
  return whileDifferent([{ ...DEFAULT_SCHEDULE, collects: true }].values());
}

/** Tasks that start at once: level 2, so only when nothing else is left. */
export function createEagerStarts(): Strategy {
  const eager = { ...DEFAULT_SCHEDULE, isEager: true };
  return whileDifferent(
    [eager, { ...eager, breaksTies: true }, { ...eager, seed: 2, breaksTies: true }].values(),
  );
}

const GOLDEN = 0.618;
/** So many times are two points chosen together. */
const MOST_TWICE = 400;

/** Each point at which threads could give way, far from those before; then two of them. */
export function createPreemptions(chance: Chance): Strategy {
  let points: number | null = null;
  let schedules: Iterator<Schedule> | null = null;
  return {
    next: () => {
      // The first run does not count points.
      if (points === null) {
        points = 0;
        return { ...DEFAULT_SCHEDULE, preemptions: [] };
      }
      const next = schedules?.next();
      return next === undefined || next.done === true ? null : next.value;
    },
    learn: ({ result }) => {
      const counted = result.counts?.points;
      if (schedules !== null || counted === undefined) return;
      points = counted;
      schedules = preempted(counted, chance);
    },
  };
}

function* preempted(points: number, chance: Chance): Generator<Schedule> {
  for (const point of spreadOver(points)) yield { ...DEFAULT_SCHEDULE, preemptions: [point] };
  for (let times = 0; times < MOST_TWICE && points > 1; times += 1) {
    const two = [1 + Math.floor(chance() * points), 1 + Math.floor(chance() * points)];
    yield { ...DEFAULT_SCHEDULE, preemptions: two.toSorted((one, other) => one - other) };
  }
}

/** The numbers from 1 to `points`, far from those before. */
function* spreadOver(points: number): Generator<number> {
  let stride = Math.max(1, Math.round(points * GOLDEN));
  while (greatestDivisor(stride, points) > 1) stride += 1;
  for (let step = 0; step < points; step += 1) yield 1 + ((step * stride) % points);
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}
