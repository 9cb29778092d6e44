/** Host changes: how a host that a run met may be other than usual, from what breaks most to what breaks least. Pure. */
import type { ServiceReport } from '../trace/index.ts';
import type { HostSettings } from './schedule.ts';

/** One host, and what is said of it. */
export interface HostChange {
  readonly host: string;
  readonly settings: HostSettings;
}

/** What may become of one request in so many. */
const FAULTS_OF_REQUESTS = [503, 'reset', 'close', 'hang'] as const;
/** How many times farther away a host may be. */
const FARTHER = [5, 50] as const;
/** Beyond it not every number of requests is tried. */
const FEW_REQUESTS = 4;

/** Each host that is not on the program's own machine, farther away. */
export function fartherHosts(services: readonly ServiceReport[]): readonly HostChange[] {
  const away = services.filter(({ latency }) => latency > 0);
  return FARTHER.flatMap((times) =>
    away.map(({ host, latency }) => ({ host, settings: { latency: short(times * latency) } })),
  );
}

/** Each host that was met with each fault: of every request first, then of one in so many; and with tight limits. */
export function failingHosts(services: readonly ServiceReport[]): readonly HostChange[] {
  const lists = services.map((service) =>
    [...failing(service), ...limited(service)].map((settings) => ({ host: service.host, settings })),
  );
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  // In turns: no host has to wait until all has been tried with another one.
  return Array.from({ length: longest }, (_, index) => index).flatMap((index) =>
    lists.flatMap((list) => list[index] ?? []),
  );
}

function failing({ latency, counters }: ServiceReport): readonly HostSettings[] {
  const [all, ...someOf] = everies(counters['requests'] ?? 0).map((every) =>
    FAULTS_OF_REQUESTS.map((fault) => (every === 1 ? { fault } : { fault, every })),
  );
  // No cable runs to the program's own machine.
  const lines = latency > 0 ? [{ fault: 'refuse' }, { fault: 'cut' }] : [{ fault: 'refuse' }];
  return [...(all ?? []), ...lines, ...someOf.flat()];
}

/** Of how many requests one is to fail: all, the last one, and what lies between. */
function everies(requests: number): readonly number[] {
  if (requests <= FEW_REQUESTS) return Array.from({ length: requests }, (_, index) => index + 1);
  return [...new Set([1, requests, 2, 3, Math.ceil(requests / 2)])];
}

function limited({ counters }: ServiceReport): readonly HostSettings[] {
  const most = counters['most-connections'] ?? 0;
  const requests = counters['requests'] ?? 0;
  return [
    ...below(most).map((connections) => ({ connections })),
    ...below(requests).map((rate) => ({ rate })),
  ];
}

/** Least and most of what is fewer than `count`. */
function below(count: number): readonly number[] {
  return [...new Set([1, count - 1])].filter((limit) => limit > 0 && limit < count);
}

/** Three digits, so that it can be said. */
function short(seconds: number): number {
  return Number(seconds.toPrecision(3));
}
