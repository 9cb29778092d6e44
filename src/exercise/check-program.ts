/** Runs the checks of an exercise on one program, and tells of each as soon as it is known. */
import type { CheckData } from '../curriculum/index.ts';
import type { Verdict } from '../order/index.ts';
import type { Program } from '../protocol.ts';
import type { RunResult } from '../trace/index.ts';
import type { CheckOutcome } from './check-result.ts';
import { CheckRuns } from './check-runs.ts';
import { outcomeOf } from './outcome-of.ts';

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
  /** Tries a program out under many schedules; null where only single runs can be had. */
  readonly tryOut: ((program: Program) => Promise<CheckTrials | null>) | null;
  readonly openJudge: (spec: string) => Promise<CheckJudge>;
  readonly words: CheckWords;
}

/** One program under many schedules, in one interpreter: its runs tell no diagnoses. */
export interface CheckTrials {
  /** Results of the first schedules, at least of one; `unfit` when each must be run by itself. */
  readonly run: (schedules: readonly string[]) => Promise<readonly RunResult[] | 'stopped' | 'unfit'>;
  readonly stop: () => void;
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
