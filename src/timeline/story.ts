/** A trace, read once into what a picture of it needs: steps, iterations, lives, and what stands after each event. */
import { createRebuild, type Rebuild, type RunState, type Trace } from '../trace/index.ts';
import type { Events } from './event-of.ts';
import { type Iteration, readIterations } from './iterations.ts';
import { type Life, readLives } from './lives.ts';
import { readSteps, type Step } from './steps.ts';

export interface Story {
  readonly events: Events;
  readonly steps: ReadonlyMap<number, Step>;
  readonly iterations: readonly Iteration[];
  readonly lives: readonly Life[];
  /** Ready queues and timer heaps after any event. */
  readonly rebuild: Rebuild;
  /** The tasks by their number. */
  readonly tasks: ReadonlyMap<number, Life>;
  /** Whose each step is: by the number of the step, or of the beginning of the thread; a callback of the loop is nobody's. */
  readonly runners: ReadonlyMap<number, Life>;
  /** How many tasks there are of each coroutine function. */
  readonly alike: ReadonlyMap<string, number>;
  /** Objects by their number: their class and the reader's name for them. */
  readonly objects: ReadonlyMap<number, { readonly kind: string; readonly name: string | null }>;
}

export function readStory(trace: Trace): Story {
  const { events } = trace;
  const steps = readSteps(events);
  const lives = readLives(events, steps);
  const tasks = byNumber(lives, 'task');
  return {
    events,
    steps,
    iterations: readIterations(events, steps),
    lives,
    rebuild: remembering(createRebuild(trace)),
    tasks,
    runners: readRunners(events, steps, tasks, byNumber(lives, 'thread')),
    alike: countAlike(lives),
    objects: new Map(
      events.flatMap((event) =>
        event.type === 'object-seen' ? [[event.object, { kind: event.kind, name: event.name }] as const] : [],
      ),
    ),
  };
}

/** At each moment the same state is asked for by queue, timers and sentence: it is made once. */
function remembering(rebuild: Rebuild): Rebuild {
  let last: { readonly seq: number; readonly state: RunState } | null = null;
  return (seq) => {
    if (last?.seq !== seq) last = { seq, state: rebuild(seq) };
    return last.state;
  };
}

function byNumber(lives: readonly Life[], kind: Life['kind']): ReadonlyMap<number, Life> {
  return new Map(lives.flatMap((life) => (life.kind === kind ? [[life.number, life] as const] : [])));
}

function readRunners(
  events: Events,
  steps: ReadonlyMap<number, Step>,
  tasks: ReadonlyMap<number, Life>,
  threads: ReadonlyMap<number, Life>,
): ReadonlyMap<number, Life> {
  const runners = new Map<number, Life>();
  for (const event of events) {
    const task = steps.get(event.seq)?.task ?? null;
    const life =
      event.type === 'thread-begun' ? threads.get(event.thread) : task === null ? undefined : tasks.get(task);
    if (life !== undefined) runners.set(event.seq, life);
  }
  return runners;
}

/** Who runs while an event happens: a task or a thread; null for the loop and the program's own code. */
export function runnerAt(story: Story, seq: number): Life | null {
  const event = story.events[seq];
  const step = event?.type === 'step-begun' || event?.type === 'thread-begun' ? seq : (event?.step ?? null);
  return step === null ? null : (story.runners.get(step) ?? null);
}

/** The task that something happens to, or else the task or thread that runs; null for the loop and the program's own code. */
export function lifeAt(story: Story, seq: number): Life | null {
  const event = story.events[seq];
  if (event === undefined) return null;
  if ('task' in event && event.task !== null) return story.tasks.get(event.task) ?? null;
  if ('thread' in event)
    return story.lives.find(({ kind, number }) => kind === 'thread' && number === event.thread) ?? null;
  return runnerAt(story, seq);
}

/** The task under whose step an event happened. */
export function taskAt(story: Story, seq: number): number | null {
  const step = story.events[seq]?.step ?? null;
  return step === null ? null : (story.steps.get(step)?.task ?? null);
}

function countAlike(lives: readonly Life[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { coroutine } of lives)
    if (coroutine !== null) counts.set(coroutine, (counts.get(coroutine) ?? 0) + 1);
  return counts;
}
