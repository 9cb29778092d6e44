/** Keeps the reader's answers to the questions of the quizzes: the first one, the tries, and when it is asked again. */
import type { SaveOutcome, StorageArea } from './edit-store.ts';
import { type Spaced, spacedAfter } from './spacing.ts';

/** What is kept of one question. */
export interface QuizRecord {
  /** Version of the question that `tried` belongs to. */
  readonly version: string;
  /** The very first answer: it is what "right at the first try" means, and never changes. */
  readonly first: 'right' | 'wrong';
  /** Answers given, over all versions and reviews. */
  readonly tries: number;
  /** Positions of the options tried in the quiz, in the order of trying. */
  readonly tried: readonly number[];
  /** Whether the right option was found. */
  readonly solved: boolean;
  /** Where it stands in the review, or null when it does not come back. */
  readonly review: Spaced | null;
  /** When it was last answered, in milliseconds since the epoch. */
  readonly at: number;
}

/** One answer in the quiz. */
export interface QuizAnswer {
  readonly version: string;
  /** Position of the chosen option. */
  readonly option: number;
  readonly right: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface QuizStore {
  /** Everything kept, by the id of the question, which is the same in every language. */
  all(): Readonly<Record<string, QuizRecord>>;
  load(id: string): QuizRecord | null;
  save(id: string, record: QuizRecord): SaveOutcome;
}

const KEY = 'await-and-see:quiz';
const VERSION = 1;

/** The record after an answer in the quiz. Only the first answer to a version can bring a question into the review. */
export function afterQuizAnswer(before: QuizRecord | null, answer: QuizAnswer): QuizRecord {
  const same = before !== null && before.version === answer.version;
  const tried = same ? before.tried : [];
  if (same && tried.includes(answer.option)) return before;
  const verdict = answer.right ? 'right' : 'wrong';
  const isFirst = tried.length === 0;
  const isOver = same && before.solved;
  return {
    version: answer.version,
    first: before?.first ?? verdict,
    tries: (before?.tries ?? 0) + (isOver ? 0 : 1),
    tried: [...tried, answer.option],
    solved: answer.right || isOver,
    review: isFirst && !answer.right ? spacedAfter(null, 'wrong', answer.at) : (before?.review ?? null),
    at: answer.at,
  };
}

/** The record after the first answer in a review; later tries of the same review change nothing. */
export function afterReview(before: QuizRecord, answer: 'right' | 'wrong', at: number): QuizRecord {
  return { ...before, tries: before.tries + 1, review: spacedAfter(before.review, answer, at), at };
}

/** A store over `area`; null stands for a browser that gives no storage. */
export function createQuizStore(area: StorageArea | null): QuizStore {
  const all = () => readAll(area);
  return {
    all,
    load: (id) => all()[id] ?? null,
    save: (id, record) => {
      if (area === null) return 'unavailable';
      try {
        area.setItem(KEY, JSON.stringify({ version: VERSION, items: { ...all(), [id]: record } }));
        return 'saved';
      } catch (error) {
        return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unavailable';
      }
    },
  };
}

function readAll(area: StorageArea | null): Readonly<Record<string, QuizRecord>> {
  try {
    const value: unknown = JSON.parse(area?.getItem(KEY) ?? 'null');
    if (Reflect.get(Object(value), 'version') !== VERSION) return {};
    const items = Object.entries(Object(Reflect.get(Object(value), 'items')));
    const read = items.map(([id, item]) => [id, parseQuizRecord(item)] as const);
    return Object.fromEntries(read.flatMap(([id, item]) => (item === null ? [] : [[id, item] as const])));
  } catch {
    return {};
  }
}

/** One record, or null when this version cannot read it. */
export function parseQuizRecord(value: unknown): QuizRecord | null {
  if (typeof value !== 'object' || value === null) return null;
  const given: { readonly [Field in keyof QuizRecord]?: unknown } = value;
  const { version, first, tries, tried, solved, review, at } = given;
  if (typeof version !== 'string' || typeof solved !== 'boolean') return null;
  if ((first !== 'right' && first !== 'wrong') || !isCount(tries) || !isNumber(at)) return null;
  if (!Array.isArray(tried) || !tried.every(isCount)) return null;
  const spaced = review === null ? null : spacedOf(review);
  return spaced === undefined ? null : { version, first, tries, tried, solved, review: spaced, at };
}

function spacedOf(value: unknown): Spaced | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { stage, since }: { readonly stage?: unknown; readonly since?: unknown } = value;
  return isCount(stage) && isNumber(since) ? { stage, since } : undefined;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): value is number => isNumber(value) && Number.isInteger(value) && value >= 0;
