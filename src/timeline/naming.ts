/** Names tasks and callbacks as their reader would: by the name given, or by the coroutine function. */
import type { PurposeFact, Standing } from '../languages/timeline/index.ts';
import type { TraceEvent } from '../trace/index.ts';
import type { Life } from './lives.ts';
import { NOTICES_THE_END } from './steps.ts';
import type { Story } from './story.ts';

/** What asyncio calls a task that nobody named. */
const UNNAMED = /^Task-\d+$/;

/** `fetch 2`, where it was named so; `main`, where it is the only one of its function; else `fetch (Task-3)`. */
export function nameOf(life: Life, story: Story): string {
  const { kind, name, coroutine } = life;
  if (kind === 'thread' || coroutine === null || !UNNAMED.test(name)) return name;
  return story.alike.get(coroutine) === 1 ? coroutine : `${coroutine} (${name})`;
}

/** The name of a task by its number; a task that only closes the loop is called by its number. */
export function taskName(task: number, story: Story): string {
  const life = story.tasks.get(task);
  return life === undefined ? `Task-${task}` : nameOf(life, story);
}

/** Who was put on the ready queue by the `ready` or `timer-fired` at `seq`; null for what only closes a loop. */
export function standingOf(seq: number, story: Story): Standing | null {
  const event = story.events[seq];
  if (event?.type === 'ready' && event.task !== null)
    return story.tasks.has(event.task) ? { type: 'task', name: taskName(event.task, story) } : null;
  const callback = event?.type === 'ready' ? event.callback : timerCallback(event, story);
  if (callback === null || callback === NOTICES_THE_END) return null;
  return { type: 'callback', purpose: purposeOf(callback, seq, story) };
}

function timerCallback(event: TraceEvent | undefined, { events }: Story): string | null {
  const set = event?.type === 'timer-fired' ? events[event.timer] : undefined;
  return set?.type === 'timer-set' ? set.callback : null;
}

/** What a callback is for; `seq` is the event that made it ready, or its timer. */
export function purposeOf(callback: string, seq: number, story: Story): PurposeFact {
  const event = story.events[seq];
  if (callback === '_set_result_unless_cancelled') {
    const timer = event?.type === 'timer-fired' ? event.timer : seq;
    const step = story.events[timer]?.step ?? null;
    const task = step === null ? null : (story.steps.get(step)?.task ?? null);
    return { type: 'ends-sleep', task: task === null ? null : taskName(task, story) };
  }
  if (callback.startsWith('Timeout.') || callback === '_release_waiter') return { type: 'timeout' };
  const cause = event?.type === 'ready' && event.cause !== null ? story.events[event.cause] : undefined;
  if (cause?.type !== 'task-done') return { type: 'own', name: callback };
  return { type: 'notes-end', of: taskName(cause.task, story), for: waiterFor(cause.task, cause.seq, story) };
}

/** The task that was suspended on `task`, among others perhaps, at `seq`. */
function waiterFor(task: number, seq: number, story: Story): string | null {
  for (const life of story.lives) {
    const span = life.spans.find(({ from, to }) => from <= seq && seq < to);
    const why = span === undefined ? undefined : story.events[span.why];
    if (why?.type === 'suspended' && why.tasks.includes(task)) return nameOf(life, story);
  }
  return null;
}
