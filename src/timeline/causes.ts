/** Follows a wake-up back through the loop's own callbacks to the deed that a reader would name. */
import type { TraceEvent } from '../trace/index.ts';
import type { Story } from './story.ts';

export interface Cause {
  /** The event that did it. */
  readonly seq: number;
  /** The task that did it; null for the loop: a timer was due, or something outside arrived. */
  readonly task: number | null;
}

/** Longer chains of callbacks than this do not occur in asyncio. */
const LONGEST_CHAIN = 20;

/**
 * What led to the `ready` at `seq`; null where a task gave way by itself, or nothing is known.
 * A task that ends wakes `gather` by a callback, which wakes its task: the reader's cause is the end of the first task.
 */
export function effectiveCause(story: Story, seq: number): Cause | null {
  let event: TraceEvent | undefined = story.events[seq];
  for (let hops = 0; hops < LONGEST_CHAIN && event !== undefined; hops++) {
    const cause = event.type === 'ready' ? event.cause : null;
    const found: TraceEvent | undefined = cause === null ? undefined : story.events[cause];
    if (found === undefined || found.type === 'task-created') return null;
    if (found.type === 'task-done') return { seq: found.seq, task: found.task };
    const step = found.step === null ? undefined : story.steps.get(found.step);
    if (step === undefined) return { seq: found.seq, task: null };
    if (step.task !== null) return { seq: found.seq, task: step.task };
    if (step.cause === null) return { seq: found.seq, task: null };
    event = story.events[step.cause];
    if (event?.type === 'timer-fired') return { seq: found.seq, task: null };
  }
  return null;
}
