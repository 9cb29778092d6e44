/** What the reader wants of the simulated hosts, as part of a schedule. Pure. */
import { formatSchedule, parseSchedule } from '../explore/index.ts';

/** Names of what goes wrong with a host, beside an error's status. */
export const FAULTS = ['503', 'reset', 'close', 'hang', 'refuse', 'cut'] as const;
export type Fault = (typeof FAULTS)[number];

/** What can be changed of one host; null leaves it as it is. */
export interface HostWish {
  /** Seconds in each direction. */
  readonly latency: number | null;
  /** Requests in any one second. */
  readonly rate: number | null;
  readonly fault: Fault | null;
}

export const AS_IT_IS: HostWish = { latency: null, rate: null, fault: null };

/** What `schedule` says of `host`. */
export function wishOf(schedule: string, host: string): HostWish {
  const parsed = parseSchedule(schedule);
  const settings = parsed.type === 'schedule' ? parsed.schedule.hosts.get(host) : undefined;
  const fault = settings?.fault;
  return {
    latency: numberOf(settings?.latency),
    rate: numberOf(settings?.rate),
    fault: FAULTS.find((one) => one === String(fault)) ?? null,
  };
}

function numberOf(value: number | string | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** `schedule` with this said of `host`; what else it says stays. The usual schedule is the empty text. */
export function withWish(schedule: string, host: string, { latency, rate, fault }: HostWish): string {
  const parsed = parseSchedule(schedule);
  if (parsed.type !== 'schedule') return schedule;
  const hosts = new Map(parsed.schedule.hosts);
  const { latency: _latency, rate: _rate, fault: _fault, ...kept } = hosts.get(host) ?? {};
  const settings = {
    ...kept,
    ...(latency === null ? {} : { latency }),
    ...(rate === null ? {} : { rate }),
    ...(fault === null ? {} : { fault: fault === '503' ? 503 : fault }),
  };
  if (Object.keys(settings).length === 0) hosts.delete(host);
  else hosts.set(host, settings);
  const changed = formatSchedule({ ...parsed.schedule, hosts });
  return changed === formatSchedule(usual()) ? '' : changed;
}

function usual() {
  const parsed = parseSchedule('');
  if (parsed.type !== 'schedule')
    throw new Error('should never happen, because the empty text is a schedule');
  return parsed.schedule;
}
