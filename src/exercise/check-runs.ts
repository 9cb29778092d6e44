/** The runs that one check asks for: the usual one, and those under its schedules, until one goes wrong. */
import type { CheckData, ScheduleFamily } from '../curriculum/index.ts';
import type { Program } from '../protocol.ts';
import type { RunResult } from '../trace/index.ts';
import { afterMark, withAppended } from './appended.ts';
import type { CheckedProgram, CheckJudge, CheckParts, CheckTrials } from './check-program.ts';
import type { CheckOutcome } from './check-result.ts';
import { outcomeOf } from './outcome-of.ts';
import { schedulesOf } from './schedule-families.ts';

/** The usual schedule, with the points at which threads could give way counted. */
const COUNTING = '2:1:p';
/** Schedules that are tried at once. */
const BATCH = 40;

/** One schedule of one family; the usual one is of none. */
interface Variant {
  readonly schedule: string;
  readonly family: ScheduleFamily | null;
}

export class CheckRuns {
  readonly #check: CheckData;
  readonly #checked: CheckedProgram;
  readonly #parts: CheckParts;
  readonly #judge: CheckJudge;
  readonly #program: Program;

  constructor(check: CheckData, checked: CheckedProgram, parts: CheckParts, judge: CheckJudge) {
    const { program } = checked;
    const source = withAppended(program.source, check.append);
    this.#check = check;
    this.#checked = checked;
    this.#parts = parts;
    this.#judge = judge;
    this.#program = { ...program, source, stdin: check.stdin, evaluate: judge.evaluate };
  }

  /** Null when a run was stopped. */
  async outcome(): Promise<CheckOutcome | null> {
    const usual = this.#isUsual() ? this.#checked.usual.result : await this.#run(this.#first());
    if (usual === null) return null;
    const first = await this.#judged(usual, { schedule: '', family: null });
    const variants = this.#variantsOf(usual);
    if (first.type !== 'passed' || variants.length === 0) return first;
    const trials = this.#isForTrials() ? ((await this.#parts.tryOut?.(this.#program)) ?? null) : null;
    return trials === null ? this.#oneByOne(variants) : this.#tried(variants, trials);
  }

  /** Whether the run that there is already can be judged. */
  #isUsual(): boolean {
    const { append, stdin } = this.#check;
    const asked = append === '' && stdin === this.#checked.program.stdin && this.#first() === '';
    return asked && this.#judge.evaluate.length === 0;
  }

  /** Points at which threads could give way are counted only where a schedule asks for it. */
  #first(): string {
    return this.#check.schedules.includes('preemptions') ? COUNTING : '';
  }

  #variantsOf({ counts, services = [] }: RunResult): readonly Variant[] {
    const { waits = 0, awaits = 0, points = 0 } = counts ?? {};
    return this.#check.schedules.flatMap((family) =>
      schedulesOf(family, { waits, awaits, points, services }).map((schedule) => ({ schedule, family })),
    );
  }

  /** Trials tell no diagnoses, and warnings are collected but at the end of a run by itself. */
  #isForTrials(): boolean {
    return !/\b(?:diagnosis|warning)\b/.test(this.#check.spec);
  }

  async #oneByOne(variants: readonly Variant[], before = 1): Promise<CheckOutcome | null> {
    for (const variant of variants) {
      const result = await this.#run(variant.schedule);
      if (result === null) return null;
      const outcome = await this.#judged(result, variant);
      if (outcome.type !== 'passed') return outcome;
    }
    return { type: 'passed', runs: before + variants.length };
  }

  async #tried(variants: readonly Variant[], trials: CheckTrials): Promise<CheckOutcome | null> {
    let left = variants;
    try {
      while (left.length > 0) {
        const results = await trials.run(left.slice(0, BATCH).map(({ schedule }) => schedule));
        if (results === 'stopped') return null;
        if (results === 'unfit') break;
        const outcome = await this.#firstBad(left, results);
        if (outcome !== 'none') return outcome;
        left = left.slice(results.length);
      }
    } finally {
      trials.stop();
    }
    return this.#oneByOne(left, 1 + variants.length - left.length);
  }

  /** The outcome of the first result that breaks a rule: run by itself, it tells all that there is to tell. */
  async #firstBad(
    variants: readonly Variant[],
    results: readonly RunResult[],
  ): Promise<CheckOutcome | null | 'none'> {
    for (const [index, result] of results.entries()) {
      const variant = variants[index];
      const outcome = variant && (await this.#judged(result, variant));
      if (!variant || !outcome || outcome.type === 'passed') continue;
      const whole = await this.#run(variant.schedule);
      if (whole === null) return null;
      const again = await this.#judged(whole, variant);
      return again.type === 'passed' ? outcome : again;
    }
    return 'none';
  }

  #run(schedule: string): Promise<RunResult | null> {
    return this.#parts.run({ ...this.#program, schedule });
  }

  async #judged(result: RunResult, { schedule, family }: Variant): Promise<CheckOutcome> {
    const { source, stdin } = this.#program;
    const seen = this.#check.append === '' ? result : afterMark(result);
    const judgement = await this.#judge.judge(seen);
    return outcomeOf(seen, judgement, { source, stdin, schedule, family }, this.#parts.words);
  }
}
