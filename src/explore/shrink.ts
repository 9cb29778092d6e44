/** Shrink: from a schedule that breaks a program to the least that does, with values that are easy to say. */
import type { ServiceReport } from '../trace/index.ts';
import { easeHosts } from './ease-hosts.ts';
import {
  DEFAULT_SCHEDULE,
  formatSchedule,
  HOST_SETTINGS,
  type HostSettings,
  type Schedule,
} from './schedule.ts';

/** Whether the program is broken under it too. */
type Breaks = (schedule: Schedule) => Promise<boolean>;

/** One thing that a schedule changes, as a part that can be left out. */
type Change = (schedule: Schedule) => Schedule;

/** So many runs at most: what is left then is short enough. */
const MOST_RUNS = 120;

/**
 * Tries to leave out what it changes, half by half (ddmin), and then to round what is left. `usual` are the hosts of the
 * usual run: what is said of them is eased until it just breaks the program.
 */
export async function shrink(
  schedule: Schedule,
  breaks: Breaks,
  usual: readonly ServiceReport[] = [],
): Promise<Schedule> {
  let runs = 0;
  const known = new Map<string, Promise<boolean>>();
  const asked: Breaks = async (tried) => {
    const text = formatSchedule(tried);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (runs >= MOST_RUNS) return false;
    runs += 1;
    const answer = breaks(tried);
    known.set(text, answer);
    return answer;
  };
  const least = await fewest(changesOf(schedule), asked);
  const fewestChanges = least.reduce((built, change) => change(built), DEFAULT_SCHEDULE);
  return easeHosts(await roundWaits(fewestChanges, asked), asked, usual);
}

function changesOf(schedule: Schedule): readonly Change[] {
  const { seed, waits, preemptions, breaksTies, cancels, failures, collects, isEager, hosts } = schedule;
  const changes: Change[] = [...waits].map(([wait, seconds]) => (built) => ({
    ...built,
    waits: new Map(built.waits).set(wait, seconds),
  }));
  for (const point of preemptions ?? [])
    changes.push((built) => ({ ...built, preemptions: [...(built.preemptions ?? []), point] }));
  for (const one of cancels) changes.push((built) => ({ ...built, cancels: [...built.cancels, one] }));
  for (const one of failures) changes.push((built) => ({ ...built, failures: [...built.failures, one] }));
  for (const [host, settings] of hosts) changes.push(...changesOfHost(host, settings));
  if (seed !== DEFAULT_SCHEDULE.seed) changes.push((built) => ({ ...built, seed }));
  if (breaksTies) changes.push((built) => ({ ...built, breaksTies }));
  if (collects) changes.push((built) => ({ ...built, collects }));
  if (isEager) changes.push((built) => ({ ...built, isEager }));
  return changes;
}

/** A fault and how many requests it spares are one thing, each other setting is one. */
function changesOfHost(host: string, { fault, every, ...others }: HostSettings): readonly Change[] {
  const parts: HostSettings[] = HOST_SETTINGS.flatMap((key) => {
    const value = key === 'fault' || key === 'every' ? undefined : others[key];
    return value === undefined ? [] : [{ [key]: value }];
  });
  if (fault !== undefined) parts.push(every === undefined ? { fault } : { fault, every });
  return parts.map((part) => (built) => ({
    ...built,
    hosts: new Map(built.hosts).set(host, { ...built.hosts.get(host), ...part }),
  }));
}

/** Delta debugging: leaves out pieces of the list, ever smaller ones, as long as it still breaks. */
async function fewest(changes: readonly Change[], breaks: Breaks): Promise<readonly Change[]> {
  let kept = changes;
  let pieces = 2;
  while (kept.length > 1) {
    const size = Math.ceil(kept.length / pieces);
    let smaller: readonly Change[] | null = null;
    for (let from = 0; from < kept.length && smaller === null; from += size) {
      const without = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (await breaks(without.reduce((built, change) => change(built), DEFAULT_SCHEDULE))) smaller = without;
    }
    if (smaller !== null) {
      kept = smaller;
      pieces = Math.max(2, pieces - 1);
    } else if (size === 1) break;
    else pieces = Math.min(kept.length, 2 * pieces);
  }
  return kept;
}

/** Gives each changed wait the shortest number that still breaks it. */
async function roundWaits(schedule: Schedule, breaks: Breaks): Promise<Schedule> {
  let rounded = schedule;
  for (const [wait, seconds] of schedule.waits) {
    for (const nice of niceValues(seconds)) {
      const tried = { ...rounded, waits: new Map(rounded.waits).set(wait, nice) };
      if (await breaks(tried)) {
        rounded = tried;
        break;
      }
    }
  }
  return rounded;
}

/** Numbers near `seconds`, those with fewer digits first, and the nearest of these. */
export function niceValues(seconds: number): readonly number[] {
  if (seconds === 0) return [];
  const tens = 10 ** Math.floor(Math.log10(seconds));
  const steps = [tens, tens / 2, tens / 10, tens / 20, tens / 100];
  const values = steps.flatMap((step) => {
    const below = Math.floor(seconds / step);
    return [below + 1, below, below + 2].map((times) => Number((times * step).toPrecision(6)));
  });
  return [...new Set(values)].filter((value) => value > 0);
}
