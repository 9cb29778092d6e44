/** Search: tries a program out under many schedules until one breaks it, and makes sure of that one. */
import type { RunResult } from '../trace/index.ts';
import { type FaultFamily, hasFaults } from './faults.ts';
import { createPortfolio, type Portfolio } from './portfolio.ts';
import { DEFAULT_SCHEDULE, formatSchedule, type Schedule } from './schedule.ts';
import { shrink } from './shrink.ts';
import { behaviourOf, type Trial } from './strategy.ts';

/** What came of a batch of runs: results of the first schedules, at least of one, or why there are none. */
export type Batch<Failure> =
  | { readonly type: 'tried'; readonly results: readonly RunResult[] }
  | { readonly type: 'stopped' }
  | { readonly type: 'too-long' }
  | { readonly type: 'failed'; readonly error: Failure };

/** How much may be tried. */
export interface Budget {
  /** Real; three times as many for a program that is so slow that few runs were made by then. */
  readonly milliseconds: number;
  readonly runs: number;
  /** Runs in a row that do nothing new. */
  readonly quiet: number;
}

/** So many runs, and a search has said something. */
const FEW_RUNS = 60;
const LONGER = 3;

const DEFAULT_BUDGET: Budget = { milliseconds: 1_000, runs: 2_000, quiet: 200 };

export interface SearchParts<Failure> {
  /** Quick runs, with their waits told. */
  readonly tryOut: (schedules: readonly string[]) => Promise<Batch<Failure>>;
  /** One run as any other, with all that is told of it; null if it could not be had. */
  readonly replay: (schedule: string) => Promise<RunResult | null>;
  /** Whether a run breaks what is promised. Trials have no diagnoses. */
  readonly isBad: (result: RunResult) => Promise<boolean> | boolean;
  /** Real milliseconds, from any beginning. */
  readonly milliseconds: () => number;
  readonly onProgress?: (progress: Progress) => void;
  readonly budget?: Partial<Budget>;
  /** What may go wrong besides times and orders; nothing, where the program is not to stand it. */
  readonly faults?: readonly FaultFamily[];
  /** Of the chance in the strategies. */
  readonly seed?: number;
}

/** How far a search is. */
export interface Progress {
  readonly runs: number;
  /** Different orders of output and endings. */
  readonly behaviours: number;
}

/** What was tried. */
export interface Tried extends Progress {
  /** How many of the runs had something that goes wrong. */
  readonly faults: number;
  /** Of the pairs of waits that overlapped in the usual run: how many there are, and how many were tried in both orders. */
  readonly pairs: { readonly all: number; readonly tried: number };
}

export type SearchEnd<Failure> =
  /** `result` is of a run as any other; `trial` and `usual` tell their waits. */
  | {
      readonly type: 'found';
      readonly schedule: Schedule;
      readonly result: RunResult;
      readonly trial: RunResult;
      readonly usual: RunResult;
      readonly tried: Tried;
    }
  /** The program is broken under the default schedule: there is nothing to search for. */
  | { readonly type: 'always-bad'; readonly usual: RunResult }
  | {
      readonly type: 'survived';
      readonly usual: RunResult;
      readonly tried: Tried;
      readonly why: 'all' | 'time' | 'runs' | 'quiet';
      /** A schedule under which it printed other lines, or the same in another order, if there was one. */
      readonly other: { readonly schedule: Schedule; readonly trial: RunResult } | null;
    }
  /** Repeated under the same schedule it went another way: it depends on something that no schedule decides. */
  | { readonly type: 'unrepeatable'; readonly schedule: Schedule; readonly tried: Tried }
  | { readonly type: 'stopped' | 'too-long'; readonly tried: Tried }
  | { readonly type: 'failed'; readonly error: Failure };

/** Runs in one batch: what fits some 50 ms, so that Stop works and progress is seen. */
const BATCH = 32;
/** So many runs are worth it to be able to tell what happens by one wait alone. */
const MOST_SINGLE = 60;

export async function search<Failure>(parts: SearchParts<Failure>): Promise<SearchEnd<Failure>> {
  const first = await parts.tryOut(['']);
  // Only now: that an interpreter had to be started is not searching.
  const ran = new Run(parts);
  if (first.type !== 'tried') return ran.ended(first);
  const [usual] = first.results;
  if (usual === undefined) throw new Error('Should never happen, because a batch has a result at least.');
  if (await parts.isBad(usual)) return { type: 'always-bad', usual };
  ran.note(DEFAULT_SCHEDULE, usual);
  return ran.goOn(usual);
}

/** One search on its way. */
class Run<Failure> {
  readonly #parts: SearchParts<Failure>;
  readonly #budget: Budget;
  readonly #portfolio: Portfolio;
  readonly #behaviours = new Set<string>();
  readonly #began: number;
  #runs = 0;
  #quiet = 0;
  #faults = 0;
  #other: { readonly schedule: Schedule; readonly trial: RunResult } | null = null;

  constructor(parts: SearchParts<Failure>) {
    this.#parts = parts;
    this.#budget = { ...DEFAULT_BUDGET, ...parts.budget };
    this.#portfolio = createPortfolio(parts.seed ?? 1, parts.faults);
    this.#began = parts.milliseconds();
  }

  get tried(): Tried {
    const { pairs } = this.#portfolio;
    return { runs: this.#runs, behaviours: this.#behaviours.size, faults: this.#faults, pairs };
  }

  /** The end that a batch without results puts to it. */
  ended(batch: Exclude<Batch<Failure>, { readonly type: 'tried' }>): SearchEnd<Failure> {
    return batch.type === 'failed' ? batch : { type: batch.type, tried: this.tried };
  }

  note(schedule: Schedule, result: RunResult): void {
    const behaviour = behaviourOf(result);
    const trial: Trial = { schedule, result, behaviour };
    this.#runs += 1;
    if (hasFaults(schedule)) this.#faults += 1;
    this.#quiet = this.#behaviours.has(behaviour) ? this.#quiet + 1 : 0;
    if (this.#runs > 1 && this.#quiet === 0) this.#other ??= { schedule, trial: result };
    this.#behaviours.add(behaviour);
    this.#portfolio.learn(trial);
    this.#parts.onProgress?.({ runs: this.#runs, behaviours: this.#behaviours.size });
  }

  async goOn(usual: RunResult): Promise<SearchEnd<Failure>> {
    for (;;) {
      const why = this.#spent();
      const room = Math.min(BATCH, this.#budget.runs - this.#runs);
      const schedules = why === null ? this.#portfolio.next(room) : [];
      if (schedules.length === 0)
        return { type: 'survived', usual, tried: this.tried, why: why ?? 'all', other: this.#other };
      const batch = await this.#parts.tryOut(schedules.map(formatSchedule));
      if (batch.type !== 'tried') return this.ended(batch);
      this.#portfolio.putBack(schedules.slice(batch.results.length));
      const end = await this.#take(schedules, batch.results, usual);
      if (end !== null) return end;
    }
  }

  #spent(): 'time' | 'runs' | 'quiet' | null {
    const longer = this.#runs < FEW_RUNS ? LONGER : 1;
    if (this.#parts.milliseconds() - this.#began >= longer * this.#budget.milliseconds) return 'time';
    if (this.#runs >= this.#budget.runs) return 'runs';
    return this.#quiet >= this.#budget.quiet ? 'quiet' : null;
  }

  async #take(
    schedules: readonly Schedule[],
    results: readonly RunResult[],
    usual: RunResult,
  ): Promise<SearchEnd<Failure> | null> {
    for (const [index, result] of results.entries()) {
      const schedule = schedules[index];
      if (schedule === undefined) continue;
      this.note(schedule, result);
      if (!(await this.#parts.isBad(result))) continue;
      const end = await this.#makeSure(schedule, usual);
      if (end !== null) return end;
    }
    return null;
  }

  /** The schedule shrunk, or one that changes a single wait where that is more than it does. */
  async #least(
    schedule: Schedule,
    breaks: (schedule: Schedule) => Promise<boolean>,
    usual: RunResult,
  ): Promise<Schedule> {
    const shrunk = await shrink(schedule, breaks, usual.services);
    if (shrunk.waits.size < 2) return shrunk;
    for (const single of this.#portfolio.single.slice(0, MOST_SINGLE))
      if (await breaks(single)) return shrink(single, breaks);
    return shrunk;
  }

  /** Shrinks it, and repeats it twice as any other run. Null if what was tried in a row was only bad in that row. */
  async #makeSure(schedule: Schedule, usual: RunResult): Promise<SearchEnd<Failure> | null> {
    const { isBad, replay, tryOut } = this.#parts;
    const tryOne = async (one: Schedule) => {
      const batch = await tryOut([formatSchedule(one)]);
      return batch.type === 'tried' ? (batch.results[0] ?? null) : null;
    };
    const least = await this.#least(
      schedule,
      async (one) => {
        const result = await tryOne(one);
        return result !== null && isBad(result);
      },
      usual,
    );
    const { tried } = this;
    for (const candidate of [least, schedule]) {
      const trial = await tryOne(candidate);
      if (trial === null) return { type: 'stopped', tried };
      const text = formatSchedule(candidate);
      const [once, twice] = [await replay(text), await replay(text)];
      if (once === null || twice === null) return { type: 'stopped', tried };
      if (behaviourOf(once) !== behaviourOf(twice))
        return { type: 'unrepeatable', schedule: candidate, tried };
      if (await isBad(once)) return { type: 'found', schedule: candidate, result: once, trial, usual, tried };
    }
    return null;
  }
}
