/** Names the wrong idea behind a wrong total of virtual time. Pure. */
import type { Misconception } from '../languages/predict/index.ts';
import type { Trace } from '../trace/index.ts';

/** Two amounts of virtual seconds that nobody would tell apart. */
const SAME = 0.005;

/** Whether somebody added up all sleeps, or took only the longest. */
export function misjudgedTime(said: number, { events }: Trace): Misconception | null {
  const sleeps = events.flatMap((event) => {
    const set = event.type === 'timer-fired' ? events[event.timer] : undefined;
    return set?.type === 'timer-set' && set.deadline !== null ? [set.deadline - set.at] : [];
  });
  const sum = sleeps.reduce((total, seconds) => total + seconds, 0);
  if (Math.abs(said - sum) < SAME) return 'waits-add-up';
  return Math.abs(said - Math.max(0, ...sleeps)) < SAME ? 'waits-overlap' : null;
}
