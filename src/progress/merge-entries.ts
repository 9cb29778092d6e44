/** Joins two versions of one stored entry, the device's and a file's, where there is a rule for it. Pure. */
import type { StorageArea } from './edit-store.ts';
import { createExerciseStore, type KeptExercise } from './exercise-store.ts';
import { createPredictionStore, type KeptPrediction } from './prediction-store.ts';
import { parseQuizRecord, type QuizRecord } from './quiz-store.ts';
import { type KeptReading, parseReading } from './reading-store.ts';

/** Stores that hold many items under one name: `{ version, items }`. */
interface Items {
  readonly version: unknown;
  readonly items: Readonly<Record<string, unknown>>;
}

/** Joins two items that differ; null when one of them cannot be read. */
type MergeItem = (ours: unknown, theirs: unknown) => unknown;

const RULES: Readonly<Record<string, MergeItem>> = {
  quiz: (ours, theirs) => merged(parseQuizRecord(ours), parseQuizRecord(theirs), mergeQuiz),
  reading: (ours, theirs) => merged(parseReading(ours), parseReading(theirs), mergeReadings),
  exercises: (ours, theirs) => merged(parseExercise(ours), parseExercise(theirs), mergeExercises),
  predictions: (ours, theirs) => merged(parsePrediction(ours), parsePrediction(theirs), mergePredictions),
};

/** The text that holds both `ours` and `theirs`; null when there is no rule, and then both have to be kept. */
export function mergeEntries(name: string, ours: string, theirs: string): string | null {
  const rule = RULES[name];
  const here = parseItems(ours);
  const there = parseItems(theirs);
  if (rule === undefined || here === null || there === null || here.version !== there.version) return null;
  const items: Record<string, unknown> = { ...here.items };
  for (const [id, item] of Object.entries(there.items)) {
    const own = items[id];
    const joined = own === undefined || same(own, item) ? item : rule(own, item);
    if (joined === null) return null;
    items[id] = joined;
  }
  return same(items, here.items) ? ours : JSON.stringify({ version: here.version, items });
}

function parseItems(text: string): Items | null {
  try {
    const value: unknown = JSON.parse(text);
    const items: unknown = Reflect.get(Object(value), 'items');
    if (typeof items !== 'object' || items === null) return null;
    return {
      version: Reflect.get(Object(value), 'version'),
      items: Object.fromEntries(Object.entries(items)),
    };
  } catch {
    return null;
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function merged<Item>(
  ours: Item | null,
  theirs: Item | null,
  merge: (ours: Item, theirs: Item) => Item,
): Item | null {
  return ours === null || theirs === null ? null : merge(ours, theirs);
}

/** The later answer says where the question stands; a wrong first answer anywhere is a wrong first answer. */
function mergeQuiz(ours: QuizRecord, theirs: QuizRecord): QuizRecord {
  const [older, newer] = ours.at <= theirs.at ? [ours, theirs] : [theirs, ours];
  const sameQuestion = older.version === newer.version;
  return {
    ...newer,
    first: ours.first === 'wrong' || theirs.first === 'wrong' ? 'wrong' : 'right',
    tries: Math.max(ours.tries, theirs.tries),
    tried: sameQuestion ? [...new Set([...older.tried, ...newer.tried])] : newer.tried,
    solved: newer.solved || (sameQuestion && older.solved),
  };
}

function mergeReadings(ours: KeptReading, theirs: KeptReading): KeptReading {
  return { ...(ours.at >= theirs.at ? ours : theirs), read: ours.read || theirs.read };
}

/** All tries at the same program, in order of time; of different versions of it the one predicted last. */
function mergePredictions(ours: KeptPrediction, theirs: KeptPrediction): KeptPrediction {
  const last = ({ tries }: KeptPrediction) => tries.at(-1)?.at ?? 0;
  const [older, newer] = last(ours) <= last(theirs) ? [ours, theirs] : [theirs, ours];
  if (older.version !== newer.version) return newer;
  const tries = [...older.tries, ...newer.tries].filter(
    (one, index, all) => all.findIndex((other) => same(one, other)) === index,
  );
  const firsts = [ours.first, theirs.first].filter((first) => first !== null).toSorted(byTime);
  return { ...newer, tries: tries.toSorted(byTime), first: firsts[0] ?? null };
}

/** What passed first was done first; help that was taken on either device was taken. Every program is kept. */
function mergeExercises(ours: KeptExercise, theirs: KeptExercise): KeptExercise {
  const [first, second] = [ours.done, theirs.done].filter((done) => done !== null).toSorted(byTime);
  const programs = [...theirs.attempts, ...(second ? [second.source] : []), ...ours.attempts];
  return {
    hints: Math.max(ours.hints, theirs.hints),
    solution: ours.solution === 'seen' || theirs.solution === 'seen' ? 'seen' : 'unseen',
    done: first ?? null,
    attempts: [...new Set(programs)].filter((program) => program !== first?.source),
  };
}

const byTime = (one: { readonly at: number }, other: { readonly at: number }): number => one.at - other.at;

// Both are read by the stores themselves, which know what they wrote.

function parsePrediction(value: unknown): KeptPrediction | null {
  return createPredictionStore(holding(value)).all()['one'] ?? null;
}

function parseExercise(value: unknown): KeptExercise | null {
  return createExerciseStore(holding(value)).all()['one'] ?? null;
}

/** A storage in which a store finds one item. */
function holding(value: unknown): StorageArea {
  const text = JSON.stringify({ version: 1, items: { one: value } });
  return { getItem: () => text, setItem: () => {}, removeItem: () => {} };
}
