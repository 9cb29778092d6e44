/** Faults: what goes wrong outside or is cut short, one thing at a time; tried only where somebody asks for it. */
import { failingHosts, fartherHosts, type HostChange } from './host-changes.ts';
import { DEFAULT_SCHEDULE, type Schedule } from './schedule.ts';
import type { Strategy, Trial } from './strategy.ts';

/** What may go wrong besides times and orders: hosts fail, waits end with an error, tasks are cancelled. */
export const FAULT_FAMILIES = ['faults', 'failures', 'cancels'] as const;
export type FaultFamily = (typeof FAULT_FAMILIES)[number];

/** Beyond it the places are spread over the run. */
const MOST_PLACES = 120;

/** Hosts that are farther away: a matter of time, so this is always tried. */
export function createFartherHosts(): Strategy {
  return ofFirstRun(({ result }) => fartherHosts(result.services ?? []).map(withHost));
}

/** The strategy that tries out what `family` says. */
export function createFaults(family: FaultFamily): Strategy {
  switch (family) {
    case 'faults':
      return ofFirstRun(({ result }) => failingHosts(result.services ?? []).map(withHost));
    case 'failures':
      return ofFirstRun(({ result }) =>
        places(result.counts?.waits ?? 0).map((place) => ({ ...DEFAULT_SCHEDULE, failures: [place] })),
      );
    case 'cancels':
      return ofFirstRun(({ result }) =>
        places(result.counts?.awaits ?? 0).map((place) => ({ ...DEFAULT_SCHEDULE, cancels: [place] })),
      );
  }
}

/** The default schedule with one host that is other than usual. */
export function withHost({ host, settings }: HostChange): Schedule {
  return { ...DEFAULT_SCHEDULE, hosts: new Map([[host, settings]]) };
}

/** Whether something goes wrong under it that does not in the usual run, beside times and orders. */
export function hasFaults({ failures, cancels, hosts }: Schedule): boolean {
  const failing = [...hosts.values()].some((settings) =>
    Object.keys(settings).some((key) => key === 'fault' || key === 'rate' || key === 'connections'),
  );
  return failing || failures.length > 0 || cancels.length > 0;
}

function ofFirstRun(schedulesOf: (trial: Trial) => readonly Schedule[]): Strategy {
  let schedules: Iterator<Schedule> | null = null;
  return {
    next: () => {
      const next = schedules?.next();
      return next === undefined || next.done === true ? null : next.value;
    },
    learn: (trial) => {
      schedules ??= schedulesOf(trial).values();
    },
  };
}

function places(count: number): readonly number[] {
  const tried = Math.min(count, MOST_PLACES);
  return Array.from({ length: tried }, (_, index) => 1 + Math.floor((index * count) / tried));
}
