/** How a task ends. */
import type { EventOf } from './event-of.ts';

export type Ending = EventOf<'task-done'>['how'];
