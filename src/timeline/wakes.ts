/** Why a task became ready, as a fact. */
import type { WakeFact } from '../languages/timeline/index.ts';
import { type Cause, effectiveCause } from './causes.ts';
import type { EventOf } from './event-of.ts';
import { nameOf, taskName } from './naming.ts';
import { runnerAt, type Story } from './story.ts';
import { waitOf } from './waits.ts';

export function wakeOf(event: EventOf<'ready'>, task: number, story: Story): WakeFact {
  if (isCancelled(event, task, story)) return { type: 'cancelled' };
  const span = story.tasks.get(task)?.spans.findLast(({ to }) => to <= event.seq);
  const before = span === undefined ? undefined : story.events[span.why];
  const wait = before?.type === 'suspended' ? waitOf(before, story) : null;
  const cause = effectiveCause(story, event.seq);
  const deed = cause === null ? undefined : story.events[cause.seq];
  if (deed?.type === 'task-done') {
    const last = wait?.type === 'tasks' && wait.tasks.length > 1;
    return { type: 'task-done', task: taskName(deed.task, story), how: deed.how, last };
  }
  if (wait?.type === 'sleep') return { type: 'timer', seconds: wait.seconds };
  if (wait?.type !== 'object') return { type: 'unknown' };
  const by = cause === null ? null : doerOf(cause, story);
  return { type: 'object', wait, by };
}

/** A request to cancel settles at once what the task waits for. */
function isCancelled({ cause }: EventOf<'ready'>, task: number, { events }: Story): boolean {
  if (cause === null) return false;
  const [request, settled] = [events[cause - 1], events[cause]];
  if (settled?.type === 'cancel-requested') return settled.task === task;
  return (
    settled?.type === 'future-done' &&
    settled.how === 'cancelled' &&
    request?.type === 'cancel-requested' &&
    request.task === task
  );
}

/** The task or thread whose deed it was; null for the loop. */
function doerOf({ seq, task }: Cause, story: Story): string | null {
  if (task !== null) return taskName(task, story);
  const life = runnerAt(story, seq);
  return life?.kind === 'thread' ? nameOf(life, story) : null;
}
