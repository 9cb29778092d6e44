/** What a suspended task waits for, as a fact. */
import type { WaitFact } from '../languages/timeline/index.ts';
import type { EventOf } from './event-of.ts';
import { taskName } from './naming.ts';
import type { Story } from './story.ts';

export function waitOf(event: EventOf<'suspended'>, story: Story): WaitFact {
  switch (event.on) {
    case 'sleep':
      return sleep(event, story);
    case 'task':
    case 'gather':
    case 'group':
    case 'wait':
    case 'as-completed':
      return { type: 'tasks', tasks: event.tasks.map((task) => taskName(task, story)) };
    default:
      return { type: 'object', on: event.on, name: event.name };
  }
}

/** The timer of a sleep was set in the same step, for the future that the task now awaits. */
function sleep(event: EventOf<'suspended'>, story: Story): WaitFact {
  for (let seq = event.seq - 1; seq > event.step; seq--) {
    const before = story.events[seq];
    if (before?.type !== 'timer-set' || before.future !== event.future) continue;
    const until = before.deadline;
    return { type: 'sleep', seconds: until === null ? null : until - before.at, until };
  }
  return { type: 'sleep', seconds: null, until: null };
}
