/** How each predict board of the course stands for the certificate: seen through, or yet to be. Pure. */
import type { OutlineChapter, OutlineExercise } from '../curriculum/index.ts';
import type { Kept, PredictionTry } from '../progress/index.ts';

/** How one board stands. */
export type BoardState =
  /** Right at the very first try, and no hint was taken. */
  | { readonly type: 'first'; readonly at: number }
  /** Right at a try that nothing had helped for a day. */
  | { readonly type: 'later'; readonly at: number }
  /** Tried, and not right yet, or too soon after the answer was seen. */
  | { readonly type: 'tried' }
  | { readonly type: 'open' };

export interface BoardStanding {
  readonly board: OutlineExercise;
  readonly chapter: OutlineChapter;
  readonly state: BoardState;
}

/** Milliseconds that count as a day: who comes at the same hour every day may come a little earlier than yesterday. */
const DAY = 20 * 3_600_000;

/** All predict boards of the course, in order. */
export function boardStandings(outline: readonly OutlineChapter[], kept: Kept): readonly BoardStanding[] {
  return outline.flatMap((chapter) =>
    chapter.exercises
      .filter(({ kind }) => kind === 'predict')
      .map((board) => ({ board, chapter, state: stateOf(board.id, kept) })),
  );
}

function stateOf(id: string, { predictions, exercises }: Kept): BoardState {
  // The same program in another language is the same question.
  const own = Object.entries(predictions).flatMap(([name, one]) => (name.endsWith(`/${id}`) ? [one] : []));
  const [first] = own.flatMap((one) => one.first ?? []).toSorted(byTime);
  if (first === undefined) return { type: 'open' };
  const isHelped = (exercises[id]?.hints ?? 0) > 0;
  if (first.outcome === 'right' && !isHelped) return { type: 'first', at: first.at };
  const tries = own.flatMap((one) => one.tries).toSorted(byTime);
  const unaided = tries.find(
    (one, index) => one.outcome === 'right' && one.at - (tries[index - 1]?.at ?? one.at) >= DAY,
  );
  return unaided === undefined ? { type: 'tried' } : { type: 'later', at: unaided.at };
}

const byTime = (one: PredictionTry, other: PredictionTry): number => one.at - other.at;

/** What all of them make. */
export interface CertificateState {
  readonly of: number;
  readonly done: number;
  /** How many of those that are done were right at the very first try. */
  readonly first: number;
  /** Milliseconds since 1970 when the last one was done; null as long as one is missing. */
  readonly at: number | null;
  readonly missing: readonly BoardStanding[];
}

export function certificateState(standings: readonly BoardStanding[]): CertificateState {
  const missing = standings.filter(({ state }) => state.type === 'tried' || state.type === 'open');
  const times = standings.flatMap(({ state }) => ('at' in state ? [state.at] : []));
  const isComplete = missing.length === 0 && times.length > 0;
  return {
    of: standings.length,
    done: times.length,
    first: standings.filter(({ state }) => state.type === 'first').length,
    at: isComplete ? Math.max(...times) : null,
    missing,
  };
}
