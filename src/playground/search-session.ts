/** One search after the other for a program of the page: with the page's runner, and the judge of its spec. */
import { type FaultFamily, type SearchEnd, search, tell } from '../explore/index.ts';
import type { SearchFact } from '../languages/explore/index.ts';
import type { Program, RunEnd, Runner, RunnerError, Trials } from '../runner/index.ts';
import type { RunResult } from '../trace/index.ts';
import type { Judge } from './judge-shape.ts';

/** What is searched. */
export type SearchedProgram = Omit<Program, 'schedule' | 'evaluate' | 'tellWaits'>;

/** What it stands on; tests give it their own. */
export interface SessionParts {
  readonly loadRunner: () => Promise<Runner>;
  /** A judge of many runs, by the rules that hold under every schedule; null where nothing is promised. */
  readonly openJudge: (() => Promise<Judge>) | null;
  /** Real, from any beginning. */
  readonly milliseconds: () => number;
}

export type SearchNews =
  | { readonly type: 'starting' }
  | { readonly type: 'searching'; readonly runs: number; readonly behaviours: number }
  | { readonly type: 'confirming' };

export interface SearchOutcome {
  readonly fact: SearchFact;
  /** The usual run and the other one, of which the answer speaks; with their traces where they were run alone. */
  readonly runs: { readonly usual: ShownRun; readonly other: ShownRun; readonly schedule: string } | null;
}

/** A run to be shown. */
export interface ShownRun {
  readonly result: RunResult;
  /** Null of a quick run. */
  readonly end: RunEnd | null;
}

/** Real milliseconds after which no further run of a batch begins. */
const PATIENCE = 50;
/** Less than a run may take alone: one that needs more would leave no time for others. */
const LIMITS = { steps: 200_000, time: 10 };

export class SearchSession {
  readonly #parts: SessionParts;
  #current: { stop: () => void } | null = null;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** Ends a search under way at once. */
  stop(): void {
    this.#current?.stop();
  }

  /** `faults`: what is let go wrong, besides times and orders. */
  async search(
    program: SearchedProgram,
    onNews: (news: SearchNews) => void,
    faults: readonly FaultFamily[] = [],
  ): Promise<SearchOutcome> {
    this.stop();
    onNews({ type: 'starting' });
    const { loadRunner, openJudge } = this.#parts;
    try {
      const [runner, judge] = await Promise.all([loadRunner(), openJudge?.() ?? null]);
      const attempt = new Attempt(program, runner, judge, this.#parts.milliseconds, onNews);
      this.#current = attempt;
      return await attempt.outcome(faults).finally(() => judge?.dismiss());
    } catch {
      return { fact: { type: 'failed' }, runs: null };
    }
  }
}

/** One search on its way. */
class Attempt {
  readonly #program: SearchedProgram;
  readonly #runner: Runner;
  readonly #judge: Judge | null;
  readonly #milliseconds: () => number;
  readonly #onNews: (news: SearchNews) => void;
  readonly #ends = new Map<string, RunEnd>();
  readonly #broken = new WeakMap<RunResult, string>();
  #trials: Trials | null = null;
  #running: { stop: () => void } | null = null;
  #isStopped = false;

  constructor(
    program: SearchedProgram,
    runner: Runner,
    judge: Judge | null,
    milliseconds: () => number,
    onNews: (news: SearchNews) => void,
  ) {
    this.#program = program;
    this.#runner = runner;
    this.#judge = judge;
    this.#milliseconds = milliseconds;
    this.#onNews = onNews;
  }

  stop(): void {
    this.#isStopped = true;
    this.#running?.stop();
  }

  async outcome(faults: readonly FaultFamily[]): Promise<SearchOutcome> {
    const end = await search<RunnerError>({
      tryOut: (schedules) => this.#tryOut(schedules),
      replay: (schedule) => this.#replay(schedule),
      isBad: (result) => this.#isBad(result),
      milliseconds: this.#milliseconds,
      faults,
      onProgress: (progress) => this.#onNews({ type: 'searching', ...progress }),
    });
    this.#trials?.stop();
    const fact = tell(end, this.#program.source, (result) => this.#broken.get(result) ?? null);
    return { fact, runs: await this.#runsOf(end, fact) };
  }

  #tryOut(schedules: readonly string[]): ReturnType<Trials['run']> {
    if (this.#isStopped) return Promise.resolve({ type: 'stopped' });
    const { evaluate = [] } = this.#judge ?? {};
    const program = { ...this.#program, schedule: '', evaluate, tellWaits: true };
    this.#trials ??= this.#runner.tryOut(program, LIMITS);
    this.#running = this.#trials;
    return this.#trials.run(schedules, PATIENCE);
  }

  async #replay(schedule: string): Promise<RunResult | null> {
    this.#onNews({ type: 'confirming' });
    // There is one interpreter: the next trial begins anew.
    this.#trials?.stop();
    this.#trials = null;
    if (this.#isStopped) return null;
    const { evaluate = [] } = this.#judge ?? {};
    const run = this.#runner.run({ ...this.#program, schedule, evaluate }, { trace: true });
    this.#running = run;
    const end = await run.ended;
    this.#ends.set(schedule, end);
    return end.type === 'completed' ? end.result : null;
  }

  async #isBad(result: RunResult): Promise<boolean> {
    if (this.#judge === null) return result.outcome !== 'returned';
    const judgement = await this.#judge.judge(result);
    if (judgement.type !== 'judged' || judgement.verdict.verdict !== 'violation') return false;
    this.#broken.set(result, judgement.verdict.message);
    return true;
  }

  async #runsOf(end: SearchEnd<RunnerError>, fact: SearchFact): Promise<SearchOutcome['runs']> {
    if (end.type === 'found' && fact.type === 'found') {
      const { schedule } = fact;
      // Once more, and alone: beside the bad run it is to have its trace.
      const usual = (await this.#replay('')) ?? end.usual;
      return {
        schedule,
        usual: { result: usual, end: this.#ends.get('') ?? null },
        other: { result: end.result, end: this.#ends.get(schedule) ?? null },
      };
    }
    if (end.type !== 'survived' || end.other === null || fact.type !== 'survived') return null;
    return {
      schedule: fact.other ?? '',
      usual: { result: end.usual, end: null },
      other: { result: end.other.trial, end: null },
    };
  }
}
