/** Lists the schedules of a family for one program: what real life may change, as schedule strings. Pure. */
import type { ScheduleFamily } from '../curriculum/index.ts';
import { failingHosts, formatSchedule, withHost } from '../explore/index.ts';
import type { ServiceReport } from '../trace/index.ts';

/** How much of each kind there is to change, as the program's usual run counted it. */
export interface Scope {
  /** External waits: what stands for the world outside. */
  readonly waits: number;
  /** Awaits that suspend, in the reader's code. */
  readonly awaits: number;
  /** Points at which a thread could give way. */
  readonly points: number;
  /** The simulated hosts that it met. */
  readonly services: readonly ServiceReport[];
}

/** At most so many places of a program are tried one by one; beyond, they are spread over the whole run. */
const MOST_PLACES = 24;
/** Seconds: an answer that is there at once, and one that is later than all others. */
const QUICK = 0.001;
const SLOW = 9;
const SEEDS = [2, 3, 5, 8, 13] as const;

/** Every schedule of `family` that is worth a run, in the order in which they are tried. */
export function schedulesOf(family: ScheduleFamily, scope: Scope): readonly string[] {
  const { waits, awaits, points, services } = scope;
  switch (family) {
    case 'latencies':
      return latencies(waits);
    case 'failures':
      return places(waits).map((place) => `2:1:f${place}`);
    case 'faults':
      return failingHosts(services)
        .slice(0, MOST_PLACES)
        .map((change) => formatSchedule(withHost(change)));
    case 'cancels':
      return places(awaits).map((place) => `2:1:c${place}`);
    case 'collections':
      return ['2:1:g'];
    case 'eager':
      return ['2:1:e'];
    case 'ties':
      return SEEDS.map((seed) => `2:${seed}:t`);
    case 'preemptions':
      return places(points).map((place) => `2:1:p${place}`);
  }
}

/** The last first; each wait in turn the quickest and the slowest; and everything at once the other way about. */
function latencies(waits: number): readonly string[] {
  const all = Array.from({ length: waits }, (_, index) => index + 1);
  const backwards = all.map((place) => `w${place}=${seconds(0.7 * (waits - place + 1))}`);
  const zigzag = all.map((place) => `w${place}=${seconds(0.3 * (((place * 5) % (waits + 1)) + 1))}`);
  const whole = waits > 1 ? [backwards, zigzag].map((changes) => `2:1:${changes.join(',')}`) : [];
  const each = places(waits).flatMap((place) => [QUICK, SLOW].map((delay) => `2:1:w${place}=${delay}`));
  return [...whole, ...each];
}

/** The numbers from 1 to `count`, or as many of them as are tried, evenly spread. */
function places(count: number): readonly number[] {
  const tried = Math.min(count, MOST_PLACES);
  return Array.from({ length: tried }, (_, index) => 1 + Math.floor((index * count) / tried));
}

function seconds(value: number): number {
  return Math.round(value * 1000) / 1000;
}
