/** Keeps what the reader predicted of each program and what came of it: versioned, parsed at the gate. */
import type { StorageArea } from './edit-store.ts';

/** What became of one attempt. `shown` is for a reader who let it run without a guess. */
export type PredictionOutcome = 'right' | 'legal' | 'impossible' | 'shown';

const OUTCOMES: readonly PredictionOutcome[] = ['right', 'legal', 'impossible', 'shown'];

/** One attempt, and when it was made. */
export interface PredictionTry {
  readonly outcome: PredictionOutcome;
  /** Key of the wrong idea that explains it, if one does. */
  readonly misconception: string | null;
  /** Milliseconds since 1970: what spacing is measured by. */
  readonly at: number;
}

/** All that is kept of one program. */
export interface KeptPrediction {
  /** Version of the program: another program is another question. */
  readonly version: string;
  /** The lines as they were placed last, those side by side in one row; empty when there was no guess. */
  readonly rows: readonly (readonly string[])[];
  /** The lines that the reader said will not be printed. */
  readonly left: readonly string[];
  /** Virtual seconds that the reader expected, if any were named. */
  readonly seconds: number | null;
  /** Latest last, and only the latest few. */
  readonly tries: readonly PredictionTry[];
  /**
   * The very first try at this version of the program, however many came after it; where it was not kept yet, the earliest
   * that was. Null before any.
   */
  readonly first: PredictionTry | null;
}

/** What the reader placed. */
export type PlacedLines = Omit<KeptPrediction, 'tries' | 'first'>;

export interface PredictionStore {
  /** Everything kept, by the name of the playground (`en/two-workers`). */
  all(): Readonly<Record<string, KeptPrediction>>;
  /** What is kept of this version of a program; null if nothing is. */
  load(name: string, version: string): KeptPrediction | null;
  /** Adds a try. Tries at another version of the program are forgotten. */
  add(name: string, placed: PlacedLines, made: PredictionTry): void;
}

const KEY = 'await-and-see:predictions';
const VERSION = 1;
/** More tell nothing about what is due. */
const MOST_TRIES = 12;

/** A store over `area`; null stands for a browser that gives no storage. */
export function createPredictionStore(area: StorageArea | null): PredictionStore {
  const all = () => readAll(area);
  const load = (name: string, version: string) => {
    const kept = all()[name];
    return kept?.version === version ? kept : null;
  };
  return {
    all,
    load,
    add: (name, placed, made) => {
      const before = load(name, placed.version);
      const tries = [...(before?.tries ?? []), made].slice(-MOST_TRIES);
      const first = before?.first ?? made;
      try {
        const items = { ...all(), [name]: { ...placed, tries, first } };
        area?.setItem(KEY, JSON.stringify({ version: VERSION, items }));
      } catch {
        // A device that keeps nothing asks again the next time, which harms nobody.
      }
    },
  };
}

function readAll(area: StorageArea | null): Readonly<Record<string, KeptPrediction>> {
  try {
    const value: unknown = JSON.parse(area?.getItem(KEY) ?? 'null');
    if (Reflect.get(Object(value), 'version') !== VERSION) return {};
    const items: unknown = Reflect.get(Object(value), 'items');
    const kept = Object.entries(Object(items)).map(([name, item]) => [name, parseKept(item)] as const);
    return Object.fromEntries(kept.flatMap(([name, item]) => (item === null ? [] : [[name, item] as const])));
  } catch {
    return {};
  }
}

function parseKept(value: unknown): KeptPrediction | null {
  const field = (name: string): unknown => Reflect.get(Object(value), name);
  const version = field('version');
  const seconds = field('seconds');
  const rows = listOf(field('rows'), parseTexts);
  const left = parseTexts(field('left'));
  const tries = listOf(field('tries'), parseTry);
  if (typeof version !== 'string' || rows === null || left === null || tries === null) return null;
  return {
    version,
    rows,
    left,
    tries,
    seconds: typeof seconds === 'number' ? seconds : null,
    first: parseTry(field('first')) ?? tries[0] ?? null,
  };
}

/** The list with each item parsed; null if it is no list, or one item cannot be read. */
function listOf<Item>(value: unknown, parse: (item: unknown) => Item | null): readonly Item[] | null {
  if (!Array.isArray(value)) return null;
  const items = value.map(parse).filter((item) => item !== null);
  return items.length === value.length ? items : null;
}

function parseTexts(value: unknown): readonly string[] | null {
  return listOf(value, (item) => (typeof item === 'string' ? item : null));
}

function parseTry(value: unknown): PredictionTry | null {
  const outcome = OUTCOMES.find((one) => one === Reflect.get(Object(value), 'outcome'));
  const misconception: unknown = Reflect.get(Object(value), 'misconception');
  const at: unknown = Reflect.get(Object(value), 'at');
  if (outcome === undefined || typeof at !== 'number') return null;
  return { outcome, misconception: typeof misconception === 'string' ? misconception : null, at };
}
