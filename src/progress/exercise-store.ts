/** Keeps how far the reader came with each exercise: what help was taken, and the program that passed. Versioned, parsed at the gate. */
import type { StorageArea } from './edit-store.ts';

/** An exercise that was done once stays done. */
export interface ExerciseDone {
  /** The program that passed every check, latest. */
  readonly source: string;
  /** Hints taken, and whether the solution was looked at, before it passed first. */
  readonly hints: number;
  readonly solution: 'seen' | 'unseen';
  /** Milliseconds since 1970 when it passed first. */
  readonly at: number;
}

/** All that is kept of one exercise. */
export interface KeptExercise {
  /** How many hints were asked for, of at most four. */
  readonly hints: number;
  readonly solution: 'seen' | 'unseen';
  readonly done: ExerciseDone | null;
  /** What was written and then left for the chapter's program, latest last, and only the latest few. */
  readonly attempts: readonly string[];
}

export const FRESH_EXERCISE: KeptExercise = { hints: 0, solution: 'unseen', done: null, attempts: [] };

/** What the reader did. */
export type ExerciseDeed =
  | { readonly type: 'hint-taken'; readonly number: number }
  | { readonly type: 'solution-seen' }
  | { readonly type: 'passed'; readonly source: string; readonly at: number }
  | { readonly type: 'put-aside'; readonly source: string };

/** More attempts than anybody goes back to. */
const MOST_ATTEMPTS = 5;

/** What is to be kept after `deed`. */
export function afterExerciseDeed(kept: KeptExercise, deed: ExerciseDeed): KeptExercise {
  switch (deed.type) {
    case 'hint-taken':
      return { ...kept, hints: Math.max(kept.hints, deed.number) };
    case 'solution-seen':
      return { ...kept, solution: 'seen' };
    case 'passed': {
      const { hints, solution } = kept;
      const first = kept.done ?? { hints, solution, at: deed.at };
      return { ...kept, done: { ...first, source: deed.source } };
    }
    case 'put-aside': {
      const others = kept.attempts.filter((attempt) => attempt !== deed.source);
      return { ...kept, attempts: [...others, deed.source].slice(-MOST_ATTEMPTS) };
    }
  }
}

export interface ExerciseStore {
  /** Everything kept, by the id of the exercise, which is the same in every language. */
  all(): Readonly<Record<string, KeptExercise>>;
  /** Keeps what follows from `deed`, and gives it. */
  keep(id: string, deed: ExerciseDeed): KeptExercise;
}

const KEY = 'await-and-see:exercises';
const VERSION = 1;

/** A store over `area`; null stands for a browser that gives no storage: then it lasts as long as the page. */
export function createExerciseStore(area: StorageArea | null): ExerciseStore {
  const unkept = new Map<string, KeptExercise>();
  const all = () => ({ ...readAll(area), ...Object.fromEntries(unkept) });
  return {
    all,
    keep: (id, deed) => {
      const items = all();
      const next = afterExerciseDeed(items[id] ?? FRESH_EXERCISE, deed);
      try {
        if (area === null) throw new Error('no storage');
        area.setItem(KEY, JSON.stringify({ version: VERSION, items: { ...items, [id]: next } }));
        unkept.delete(id);
      } catch {
        unkept.set(id, next);
      }
      return next;
    },
  };
}

function readAll(area: StorageArea | null): Readonly<Record<string, KeptExercise>> {
  try {
    const value: unknown = JSON.parse(area?.getItem(KEY) ?? 'null');
    if (Reflect.get(Object(value), 'version') !== VERSION) return {};
    const items = Object.entries(Object(Reflect.get(Object(value), 'items')));
    const parsed = items.map(([id, item]) => [id, parseKept(item)] as const);
    return Object.fromEntries(parsed.flatMap(([id, item]) => (item === null ? [] : [[id, item] as const])));
  } catch {
    return {};
  }
}

function parseKept(value: unknown): KeptExercise | null {
  const field = (name: string): unknown => Reflect.get(Object(value), name);
  const hints = parseHints(field('hints'));
  const attempts = field('attempts');
  if (hints === null || !Array.isArray(attempts)) return null;
  const texts = attempts.filter((attempt) => typeof attempt === 'string');
  return {
    hints,
    solution: parseSolution(field('solution')),
    done: parseDone(field('done')),
    attempts: texts,
  };
}

function parseDone(value: unknown): ExerciseDone | null {
  const source: unknown = Reflect.get(Object(value), 'source');
  const at: unknown = Reflect.get(Object(value), 'at');
  const hints = parseHints(Reflect.get(Object(value), 'hints'));
  if (typeof source !== 'string' || typeof at !== 'number' || hints === null) return null;
  return { source, at, hints, solution: parseSolution(Reflect.get(Object(value), 'solution')) };
}

function parseHints(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

function parseSolution(value: unknown): 'seen' | 'unseen' {
  return value === 'seen' ? 'seen' : 'unseen';
}
