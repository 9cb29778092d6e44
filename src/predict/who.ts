/** Who did something in a run, named as a reader would. Pure. */
import type { Who } from '../languages/predict/index.ts';
import type { Trace } from '../trace/index.ts';

/** What asyncio calls a task that nobody named. */
const UNNAMED = /^Task-\d+$/;

/** Names the doer of any event. */
export function createWho(trace: Trace): (seq: number) => Who {
  const names = taskNames(trace);
  return (seq) => {
    const step = trace.events[seq]?.step ?? null;
    const begun = step === null ? undefined : trace.events[step];
    if (begun?.type === 'thread-begun') return { type: 'thread', name: threadName(trace, begun.thread) };
    if (begun?.type !== 'step-begun') return { type: 'program' };
    if (begun.task === null) return { type: 'callback', name: begun.callback ?? '' };
    return { type: 'task', name: names.get(begun.task) ?? `Task-${begun.task}` };
  };
}

/** By task: the name given, or its coroutine function, with asyncio's number where several have the same. */
export function taskNames({ events }: Trace): ReadonlyMap<number, string> {
  const coroutines = new Map<number, string>();
  const names = new Map<number, string>();
  for (const event of events) {
    if (event.type === 'task-created') coroutines.set(event.task, event.coroutine);
    if (event.type === 'task-created' || event.type === 'task-named') names.set(event.task, event.name);
  }
  const alike = (coroutine: string) => [...coroutines.values()].filter((one) => one === coroutine).length;
  for (const [task, coroutine] of coroutines) {
    const name = names.get(task) ?? '';
    if (UNNAMED.test(name)) names.set(task, alike(coroutine) === 1 ? coroutine : `${coroutine} (${name})`);
  }
  return names;
}

function threadName({ events }: Trace, thread: number): string {
  const created = events.find((event) => event.type === 'thread-created' && event.thread === thread);
  return created?.type === 'thread-created' ? created.name : `Thread-${thread}`;
}
