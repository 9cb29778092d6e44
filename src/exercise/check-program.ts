/** Runs the checks of an exercise on one program, and tells of each as soon as it is known. */
import type { CheckData, ScheduleFamily } from '../curriculum/index.ts';
import type { Verdict } from '../order/index.ts';
import type { Program } from '../protocol.ts';
import type { RunResult } from '../trace/index.ts';
import { afterMark, withAppended } from './appended.ts';
import { type CheckOutcome, faultOf } from './check-result.ts';
import { type Scope, schedulesOf } from './schedule-families.ts';

/** What a judge can say; whatever is not a verdict leaves the check open. */
export type CheckJudgement =
  | { readonly type: 'judged'; readonly verdict: Verdict }
  | { readonly type: 'none' | 'checker-missing' | 'judge-too-slow' }
  | { readonly type: 'bad-spec'; readonly message: string };

/** Judges runs by one spec, as many as it is given, until it is dismissed. */
export interface CheckJudge {
  readonly evaluate: readonly string[];
  readonly judge: (result: RunResult) => Promise<CheckJudgement>;
  readonly dismiss: () => void;
}

/** What checking stands on. */
export interface CheckParts {
  /** Runs a program to its end; null when the reader stopped it. */
  readonly run: (program: Program) => Promise<RunResult | null>;
  readonly openJudge: (spec: string) => Promise<CheckJudge>;
  readonly words: CheckWords;
}

/** What the checks say by themselves. */
export interface CheckWords {
  readonly notTried: string;
  readonly unjudged: string;
}

/** One program to be checked. */
export interface CheckedProgram {
  /** As it was run for the first check: without a schedule. */
  readonly program: Program;
  readonly checks: readonly CheckData[];
  /** Kinds of diagnosis that a right run may get. */
  readonly tolerated: readonly string[];
  /** Its usual run, and what the playground's own spec says of it. */
  readonly usual: { readonly result: RunResult; readonly judgement: CheckJudgement };
}

/** Checks that every exercise has: what it prints, and what it leaves behind. The others are its own, in order. */
const OWN_CHECKS = 2;

/** The usual schedule, with the points at which threads could give way counted. */
const COUNTING = '2:1:p';

/** News of the check number `index`. */
export type CheckNews =
  | { readonly type: 'began'; readonly index: number }
  | { readonly type: 'ended'; readonly index: number; readonly outcome: CheckOutcome };

/** Checks one program. Ends early, without a word, when a run was stopped. */
export async function* checkProgram(checked: CheckedProgram, parts: CheckParts): AsyncGenerator<CheckNews> {
  const { usual, checks } = checked;
  const main = usualOutcome(checked, parts.words);
  yield { type: 'ended', index: 0, outcome: main };
  const hopeless = main.type === 'failed' && usual.result.outcome !== 'returned';
  const untried: CheckOutcome = { type: 'open', message: parts.words.notTried };
  yield { type: 'ended', index: 1, outcome: hopeless ? untried : remarkedOutcome(checked) };
  for (const [position, check] of checks.entries()) {
    const index = OWN_CHECKS + position;
    if (hopeless) {
      yield { type: 'ended', index, outcome: untried };
      continue;
    }
    yield { type: 'began', index };
    const outcome = await checkOnce(check, checked, parts);
    if (outcome === null) return;
    yield { type: 'ended', index, outcome };
  }
}

function usualOutcome({ usual, program }: CheckedProgram, words: CheckWords): CheckOutcome {
  const { result, judgement } = usual;
  const { source, stdin } = program;
  return outcomeOf(result, judgement, { source, stdin, schedule: '', family: null }, words);
}

/** How a run was asked for. */
interface Asked {
  readonly source: string;
  readonly stdin: string;
  readonly schedule: string;
  readonly family: ScheduleFamily | null;
}

function outcomeOf(
  result: RunResult,
  judgement: CheckJudgement,
  asked: Asked,
  { unjudged }: CheckWords,
): CheckOutcome {
  if (judgement.type === 'bad-spec') return { type: 'open', message: judgement.message };
  if (judgement.type !== 'judged') return { type: 'open', message: unjudged };
  const { verdict } = judgement;
  switch (verdict.verdict) {
    case 'ok':
      return { type: 'passed', runs: 1 };
    case 'unknown':
      return { type: 'open', message: verdict.message };
    case 'violation': {
      const { message, line, witness } = verdict;
      const fault = faultOf(witness, result, asked.schedule);
      return { type: 'failed', fault, message, line, run: { ...asked, result } };
    }
  }
}

/** A right program gets no remark of the runtime that its spec does not ask for. */
function remarkedOutcome({ usual: { result }, tolerated, program }: CheckedProgram): CheckOutcome {
  const remark = result.diagnoses.find(
    ({ kind, severity }) => severity === 'problem' && !tolerated.includes(kind),
  );
  if (remark === undefined) return { type: 'passed', runs: 1 };
  const { source, stdin } = program;
  const run = { result, source, stdin, schedule: '', family: null };
  const fault = remark.kind === 'blocked' ? 'blocked' : 'remarked';
  return { type: 'failed', fault, message: remark.message, line: null, run };
}

/** Null when a run was stopped. */
async function checkOnce(
  check: CheckData,
  checked: CheckedProgram,
  parts: CheckParts,
): Promise<CheckOutcome | null> {
  const judge = await parts.openJudge(check.spec);
  try {
    return await new CheckRuns(check, checked, parts, judge).outcome();
  } finally {
    judge.dismiss();
  }
}

/** The runs that one check asks for, until one of them goes wrong. */
class CheckRuns {
  readonly #check: CheckData;
  readonly #checked: CheckedProgram;
  readonly #parts: CheckParts;
  readonly #judge: CheckJudge;

  constructor(check: CheckData, checked: CheckedProgram, parts: CheckParts, judge: CheckJudge) {
    this.#check = check;
    this.#checked = checked;
    this.#parts = parts;
    this.#judge = judge;
  }

  async outcome(): Promise<CheckOutcome | null> {
    const usual = this.#isUsual() ? this.#checked.usual.result : await this.#run(this.#first());
    if (usual === null) return null;
    const first = await this.#judged(usual, '', null);
    if (first.type !== 'passed') return first;
    let runs = 1;
    for (const family of this.#check.schedules) {
      for (const schedule of schedulesOf(family, scopeOf(usual))) {
        const result = await this.#run(schedule);
        if (result === null) return null;
        runs += 1;
        const outcome = await this.#judged(result, schedule, family);
        if (outcome.type !== 'passed') return outcome;
      }
    }
    return { type: 'passed', runs };
  }

  /** Whether the run that there is already can be judged. */
  #isUsual(): boolean {
    const { append, stdin, schedules } = this.#check;
    const asked = append === '' && stdin === this.#checked.program.stdin && schedules.length === 0;
    return asked && this.#judge.evaluate.length === 0;
  }

  /** Points at which threads could give way are counted only where a schedule asks for it. */
  #first(): string {
    return this.#check.schedules.includes('preemptions') ? COUNTING : '';
  }

  #run(schedule: string): Promise<RunResult | null> {
    const { stdin } = this.#check;
    const evaluate = this.#judge.evaluate;
    return this.#parts.run({ ...this.#checked.program, source: this.#source(), stdin, schedule, evaluate });
  }

  #source(): string {
    return withAppended(this.#checked.program.source, this.#check.append);
  }

  async #judged(result: RunResult, schedule: string, family: ScheduleFamily | null): Promise<CheckOutcome> {
    const { append, stdin } = this.#check;
    const seen = append === '' ? result : afterMark(result);
    const judgement = await this.#judge.judge(seen);
    return outcomeOf(seen, judgement, { source: this.#source(), stdin, schedule, family }, this.#parts.words);
  }
}

function scopeOf({ counts }: RunResult): Scope {
  return { waits: counts?.waits ?? 0, awaits: counts?.awaits ?? 0, points: counts?.points ?? 0 };
}
