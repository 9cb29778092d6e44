/** A trace, read once into what a picture of it needs: steps, iterations, lives, and what stands after each event. */
import { createRebuild, type Rebuild, type Trace } from '../trace/index.ts';
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
  /** How many tasks there are of each coroutine function. */
  readonly alike: ReadonlyMap<string, number>;
  /** Objects by their number: their class and the reader's name for them. */
  readonly objects: ReadonlyMap<number, { readonly kind: string; readonly name: string | null }>;
}

export function readStory(trace: Trace): Story {
  const { events } = trace;
  const steps = readSteps(events);
  const lives = readLives(events, steps);
  return {
    events,
    steps,
    iterations: readIterations(events, steps),
    lives,
    rebuild: createRebuild(trace),
    tasks: new Map(lives.flatMap((life) => (life.kind === 'task' ? [[life.number, life] as const] : []))),
    alike: countAlike(lives),
    objects: new Map(
      events.flatMap((event) =>
        event.type === 'object-seen' ? [[event.object, { kind: event.kind, name: event.name }] as const] : [],
      ),
    ),
  };
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
