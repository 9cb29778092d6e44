/** Strategy: a way to choose the next schedule; the search asks several by turns. */
import type { RunResult } from '../trace/index.ts';
import { DEFAULT_SCHEDULE, type Schedule } from './schedule.ts';

/** One run under a schedule. */
export interface Trial {
  readonly schedule: Schedule;
  readonly result: RunResult;
  /** What the run did, but for when: equal for two runs that printed and ended alike. */
  readonly behaviour: string;
}

export interface Strategy {
  /** The next schedule that is worth a try; null if there is none now. */
  next(): Schedule | null;
  /** A trial has come back: one of its own, or the first one, under the default schedule. */
  learn(trial: Trial): void;
}

/** The default schedule with some waits that take other times, in seconds. */
export function withWaits(waits: ReadonlyMap<number, number>): Schedule {
  return { ...DEFAULT_SCHEDULE, waits };
}

/** What a run printed, in order, and how it ended: without times, which every change of a latency changes. */
export function behaviourOf({ outcome, output, error }: RunResult): string {
  const lines = output.map(({ stream, text }) => `${stream} ${text}`);
  return JSON.stringify([outcome, error?.type ?? null, error?.message ?? null, lines]);
}
