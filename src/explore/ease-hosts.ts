/** Eases what a schedule says of hosts: the largest `every`, the widest limit and the least distance that still break it. */
import type { ServiceReport } from '../trace/index.ts';
import type { HostSettings, Schedule } from './schedule.ts';

/** So many values are tried of each setting, the easiest first. */
const MOST_TRIED = 12;
/** How many times farther away a host may be before it is as far as it was. */
const FARTHER = [1.5, 2, 3, 5, 10, 20] as const;

/** `usual`: what the hosts counted in the usual run. */
export async function easeHosts(
  schedule: Schedule,
  breaks: (schedule: Schedule) => Promise<boolean>,
  usual: readonly ServiceReport[],
): Promise<Schedule> {
  let eased = schedule;
  for (const host of schedule.hosts.keys()) {
    const report = usual.find((one) => one.host === host);
    for (const easier of report === undefined ? [] : easierSettings(schedule.hosts.get(host) ?? {}, report)) {
      const tried = { ...eased, hosts: new Map(eased.hosts).set(host, easier) };
      if (!(await breaks(tried))) continue;
      eased = tried;
      break;
    }
  }
  return eased;
}

/** From the easiest to what is just easier than `settings`. */
function easierSettings(
  settings: HostSettings,
  { latency, counters }: ServiceReport,
): readonly HostSettings[] {
  const requests = counters['requests'] ?? 0;
  if (isOfRequests(settings.fault))
    return downTo(Number(settings.every ?? 1), requests).map((every) => ({ ...settings, every }));
  const { connections, rate, latency: far } = settings;
  if (typeof connections === 'number')
    return downTo(connections, (counters['most-connections'] ?? 0) - 1).map((one) => ({
      ...settings,
      connections: one,
    }));
  if (typeof rate === 'number') return downTo(rate, requests - 1).map((one) => ({ ...settings, rate: one }));
  if (typeof far === 'number')
    return FARTHER.map((times) => Number((times * latency).toPrecision(3)))
      .filter((nearer) => nearer < far)
      .map((nearer) => ({ ...settings, latency: nearer }));
  return [];
}

/** Whether it is a fault of single requests, so that `every` counts. */
function isOfRequests(fault: number | string | undefined): boolean {
  return fault !== undefined && fault !== 'refuse' && fault !== 'cut';
}

/** Whole numbers from `most` down to more than `least`, evenly spread where there are many. */
function downTo(least: number, most: number): readonly number[] {
  const count = Math.max(0, most - least);
  const tried = Math.min(count, MOST_TRIED);
  return Array.from({ length: tried }, (_, index) => most - Math.floor((index * count) / tried));
}
