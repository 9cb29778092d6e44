/** Tells what a schedule says of hosts, as facts. Pure. */
import type { HostChangeFact, HostFact, WhichRequest } from '../languages/explore/index.ts';
import type { ServiceReport } from '../trace/index.ts';
import {
  formatSeconds,
  HOST_SETTINGS,
  type HostSetting,
  type HostSettings,
  parseSchedule,
} from './schedule.ts';

/** `now`: what the hosts counted in the run under it; `usual`: in the usual one. */
export function hostChanges(
  hosts: ReadonlyMap<string, HostSettings>,
  now: readonly ServiceReport[],
  usual: readonly ServiceReport[],
): readonly HostChangeFact[] {
  return [...hosts].flatMap(([host, settings]) => {
    const requests = now.find((one) => one.host === host)?.counters['requests'] ?? 0;
    const was = usual.find((one) => one.host === host)?.latency ?? null;
    return HOST_SETTINGS.flatMap((key): readonly HostChangeFact[] => {
      const change = factOf(key, settings, requests, was);
      return change === null ? [] : [{ type: 'host', host, change }];
    });
  });
}

/** The same of a schedule as text, for a run under it. */
export function hostChangesIn(schedule: string, now: readonly ServiceReport[]): readonly HostChangeFact[] {
  const parsed = parseSchedule(schedule);
  return parsed.type === 'schedule' ? hostChanges(parsed.schedule.hosts, now, []) : [];
}

function factOf(
  key: HostSetting,
  settings: HostSettings,
  requests: number,
  was: number | null,
): HostFact | null {
  const value = settings[key];
  if (value === undefined) return null;
  switch (key) {
    case 'latency':
      return {
        type: 'far',
        from: was === null ? null : formatSeconds(was),
        to: formatSeconds(Number(value)),
      };
    case 'delay':
      return { type: 'delay', to: formatSeconds(Number(value)) };
    case 'jitter':
      return { type: 'jitter', to: formatSeconds(Number(value)) };
    case 'bandwidth':
    case 'rate':
    case 'workers':
    case 'connections':
      return { type: 'limit', what: key, most: Number(value) };
    case 'fault':
      return { type: 'fault', fault: `${value}`, which: whichOf(Number(settings.every ?? 1), requests) };
    case 'every':
      return null;
  }
}

/** Of `requests`, one in `every` is hit. */
function whichOf(every: number, requests: number): WhichRequest {
  if (every === 1) return { type: 'each' };
  return requests < 2 * every ? { type: 'one', ordinal: every } : { type: 'every', every };
}
