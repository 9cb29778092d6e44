/** What each life of a run does, one deed after another, in words that can be held against those of another run. */
import type { Fact } from '../../languages/timeline/index.ts';
import { momentsOf } from '../cursor.ts';
import { factAt, type OutputTexts } from '../fact-at.ts';
import type { Life } from '../lives.ts';
import { lifeAt, type Story } from '../story.ts';
import { lifeKeys } from './life-keys.ts';

export interface Deed {
  readonly seq: number;
  readonly at: number;
  /** Key of the life that it concerns; null for the program's own code and the loop. */
  readonly life: string | null;
  /** Which step of that life it belongs to, from 1; 0 before the first. */
  readonly step: number;
  /** The same in both runs exactly where the same is done: without time, line and numbers. */
  readonly sign: string;
}

/** What only tells how the loop goes about its work: it follows from the rest. */
const OF_THE_LOOP: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'iteration',
  'callback-runs',
  'timer-fired',
  'clock-jumped',
  'ended',
]);

/** Fields of facts that differ though the same is done: places in the source, on the clock and in the queue. */
const ASIDE: ReadonlySet<string> = new Set(['line', 'deadline', 'until', 'ahead', 'number']);

export function deedsOf(story: Story, output: OutputTexts): readonly Deed[] {
  const keys = lifeKeys(story);
  const renamed = withKeysAsNames(story, keys);
  const steps = stepNumbers(story);
  return momentsOf(story).flatMap((seq) => {
    const fact = factAt(renamed, seq, output);
    if (fact === null || OF_THE_LOOP.has(fact.type)) return [];
    const life = lifeAt(story, seq);
    const step = story.events[seq]?.step ?? null;
    return [
      {
        seq,
        at: story.events[seq]?.at ?? 0,
        life: life === null ? null : (keys.get(life) ?? null),
        step: (step === null ? undefined : steps.get(step)) ?? 0,
        sign: signOf(fact),
      },
    ];
  });
}

function signOf(fact: Fact): string {
  return JSON.stringify(fact, (field, value: unknown) => (ASIDE.has(field) ? undefined : value));
}

/** The run as it would be if each life were called by its key: then facts of two runs can be compared. */
function withKeysAsNames(story: Story, keys: ReadonlyMap<Life, string>): Story {
  const lives = story.lives.map((life) => ({ ...life, name: keys.get(life) ?? life.name, coroutine: null }));
  const tasks = new Map(
    lives.flatMap((life) => (life.kind === 'task' ? [[life.number, life] as const] : [])),
  );
  const renamed = new Map(story.lives.map((life, place) => [life, lives[place] ?? life]));
  const runners = new Map([...story.runners].map(([step, life]) => [step, renamed.get(life) ?? life]));
  // Nobody asks for queues here: places in them are no deeds.
  return { ...story, lives, tasks, runners, rebuild: () => ({ loops: new Map(), tasks: new Map() }) };
}

/** For each step of a task, the how-manieth of that task it is. */
export function stepNumbers(story: Story): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const numbers = new Map<number, number>();
  for (const { seq, task } of story.steps.values()) {
    if (task === null) continue;
    const number = (counts.get(task) ?? 0) + 1;
    counts.set(task, number);
    numbers.set(seq, number);
  }
  return numbers;
}
