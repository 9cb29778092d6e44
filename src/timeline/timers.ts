/** The timers of a run that are worth a lane: deadlines of timeouts and calls for later, not a task's own sleep. */
import type { PurposeFact } from '../languages/timeline/index.ts';
import type { Life } from './lives.ts';
import { purposeOf } from './naming.ts';
import { runnerAt, type Story } from './story.ts';

export interface Timer {
  /** Sequence number of its `timer-set`. */
  readonly set: number;
  /** The event that ended it; null where it was never due. */
  readonly end: number | null;
  readonly how: 'fired' | 'cancelled' | null;
}

/** Timers that one task sets for one purpose. */
export interface TimerFamily {
  readonly owner: Life | null;
  readonly purpose: PurposeFact;
  readonly timers: readonly Timer[];
}

export function readTimers(story: Story): readonly TimerFamily[] {
  const ends = endsOf(story);
  const families = new Map<string, { owner: Life | null; purpose: PurposeFact; timers: Timer[] }>();
  for (const event of story.events) {
    if (event.type !== 'timer-set' || event.line === null) continue;
    const purpose = purposeOf(event.callback, event.seq, story);
    if (purpose.type === 'ends-sleep') continue;
    const owner = runnerAt(story, event.seq);
    const key = `${owner?.kind} ${owner?.number} ${JSON.stringify(purpose)}`;
    const family = families.get(key) ?? { owner, purpose, timers: [] };
    families.set(key, family);
    family.timers.push({ set: event.seq, end: null, how: null, ...ends.get(event.seq) });
  }
  return [...families.values()];
}

function endsOf({ events }: Story): ReadonlyMap<number, Pick<Timer, 'end' | 'how'>> {
  const ends = new Map<number, Pick<Timer, 'end' | 'how'>>();
  for (const event of events) {
    if (event.type === 'timer-fired') ends.set(event.timer, { end: event.seq, how: 'fired' });
    if (event.type === 'timer-cancelled' && !ends.has(event.timer))
      ends.set(event.timer, { end: event.seq, how: 'cancelled' });
  }
  return ends;
}
