/** Finds the steps of a run: each uninterrupted run of a task or callback, and which of them only close the loop. */
import type { EventOf, Events } from './event-of.ts';

/** One step. */
export interface Step {
  /** Sequence number of its `step-begun`, by which everything refers to it. */
  readonly seq: number;
  /** Sequence number of its `step-ended`; the end of the trace where it never ended. */
  readonly end: number;
  readonly task: number | null;
  readonly callback: string | null;
  /** What put it on the ready queue. */
  readonly cause: number | null;
  /** The step that it interrupts, for the first step of an eager task. */
  readonly within: number | null;
  /** A step by which the library closes a loop that has done its work: no part of the reader's story. */
  readonly quiet: boolean;
}

/** The callback by which `run_until_complete` notices that its task is done. */
export const NOTICES_THE_END = '_run_until_complete_cb';

/** The steps by sequence number. */
export function readSteps(events: Events): ReadonlyMap<number, Step> {
  const closing = closingTasks(events);
  const ends = new Map(
    events.flatMap((event) => (event.type === 'step-ended' ? [[event.step, event.seq] as const] : [])),
  );
  const begun = events.filter((event): event is EventOf<'step-begun'> => event.type === 'step-begun');
  return new Map(
    begun.map(({ seq, task, callback, cause, step }) => [
      seq,
      {
        seq,
        end: ends.get(seq) ?? events.length,
        task,
        callback,
        cause,
        within: step,
        quiet: task === null ? callback === NOTICES_THE_END : closing.has(task),
      },
    ]),
  );
}

/** The tasks in which `asyncio.run` shuts down generators and threads; they run no line of the reader's. */
export function closingTasks(events: Events): ReadonlySet<number> {
  return new Set(
    events.flatMap((event) =>
      event.type === 'task-created' && event.coroutine.startsWith('BaseEventLoop.shutdown_')
        ? [event.task]
        : [],
    ),
  );
}
