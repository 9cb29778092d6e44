/** Checks a run against an order spec: the verdict, its words and its witness. */

import { checkCaptures, checkCount, checkNever } from './check-counts.ts';
import { checkEnd, checkError, checkValue } from './check-ending.ts';
import { checkFile } from './check-file.ts';
import { checkLines } from './check-lines.ts';
import { checkRate } from './check-rate.ts';
import { checkAt, checkBefore, checkDuration, checkGap } from './check-relations.ts';
import { checkDiagnosis, checkWarning } from './check-remarks.ts';
import { checkService } from './check-service.ts';
import { checkWindow } from './check-window.ts';
import type { FreeOrder, Remark, Witness } from './finding.ts';
import { sayDoubt, sayRemark, sayWitness } from './messages.ts';
import type { ObservedLine, ObservedRun } from './observed-run.ts';
import { orderOnly } from './order-only.ts';
import type { OrderSpec, Rule, SpecStream } from './order-spec.ts';
import { type RuleResult, RunView } from './run-view.ts';

/** A remark on a run that is right. */
export interface Note {
  /** `free`: it chose its own order among free ones. `here`: a rule that is only deterministic here does not hold. */
  readonly type: 'free' | 'here';
  readonly message: string;
  /** `seq` of the output line it speaks of. */
  readonly line: number | null;
  readonly remark: Remark;
}

export interface OkVerdict {
  readonly verdict: 'ok';
  readonly notes: readonly Note[];
}
export interface ViolationVerdict {
  readonly verdict: 'violation';
  /** One or two sentences. */
  readonly message: string;
  /** `seq` of the guilty output line, or null when no line is guilty (something is missing, say). */
  readonly line: number | null;
  readonly witness: Witness;
}
/** Nothing can be said: the run was cut short, or checking would take too long. */
export interface UnknownVerdict {
  readonly verdict: 'unknown';
  readonly message: string;
}
export type Verdict = OkVerdict | ViolationVerdict | UnknownVerdict;

/** A rule's answer; `free` where it is a `lines` rule and the run chose its own order. */
interface Answer {
  readonly result: RuleResult;
  readonly free: FreeOrder | null;
}

function checkRule(rule: Rule, view: RunView): Answer {
  if (rule.type === 'lines') return checkLines(rule, view);
  return { result: checkPlainRule(rule, view), free: null };
}

function checkPlainRule(rule: Exclude<Rule, { type: 'lines' }>, view: RunView): RuleResult {
  switch (rule.type) {
    case 'before':
      return checkBefore(rule, view);
    case 'at':
      return checkAt(rule, view);
    case 'gap':
      return checkGap(rule, view);
    case 'duration':
      return checkDuration(rule, view);
    case 'count':
      return checkCount(rule, view);
    case 'never':
      return checkNever(rule, view);
    case 'window':
      return checkWindow(rule, view);
    case 'same':
    case 'unique':
      return checkCaptures(rule, view);
    case 'end':
      return checkEnd(rule, view);
    case 'error':
      return checkError(rule, view);
    case 'warning':
      return checkWarning(rule, view);
    case 'diagnosis':
    case 'no-diagnosis':
      return checkDiagnosis(rule, view);
    case 'rate':
      return checkRate(rule, view);
    case 'service':
      return checkService(rule, view);
    case 'file':
      return checkFile(rule, view);
    case 'value':
      return checkValue(rule, view);
  }
}

/** Without a guilty line, how the program ended explains most, and a missing line more than a total. */
const RANKS: Partial<Readonly<Record<Witness['type'], number>>> = {
  'wrong-end': 0,
  'wrong-error': 1,
  'wrong-group': 1,
  missing: 2,
  absent: 3,
};

type Broken = Extract<RuleResult, { type: 'broken' }>;

/** The violation to tell: the one whose line came first. */
function worst(results: readonly RuleResult[]): Broken | null {
  const [first] = results
    .flatMap((result) => (result.type === 'broken' ? [result] : []))
    .toSorted(
      (a, b) =>
        (a.line?.seq ?? Number.MAX_VALUE) - (b.line?.seq ?? Number.MAX_VALUE) ||
        (RANKS[a.witness.type] ?? 4) - (RANKS[b.witness.type] ?? 4),
    );
  return first ?? null;
}

function judge(spec: OrderSpec, view: RunView): Verdict {
  const answers = spec.guaranteed.map((rule) => checkRule(rule, view));
  const results = answers.map(({ result }) => result);
  const violation = worst(results);
  if (violation !== null) {
    const { witness, line } = violation;
    return { verdict: 'violation', message: sayWitness(witness), line: line?.seq ?? null, witness };
  }
  const open = results.find((result) => result.type === 'open');
  if (open !== undefined) return { verdict: 'unknown', message: sayDoubt(open.doubt) };
  return { verdict: 'ok', notes: remarks(spec, view, answers).map(toNote) };
}

/** Free order is not worth a word where the run went as it usually does here. */
function remarks(spec: OrderSpec, view: RunView, answers: readonly Answer[]): readonly Remark[] {
  const asUsual = new Set<SpecStream>();
  const surprises = spec.here.flatMap((rule): readonly Remark[] => {
    const { result } = checkRule(rule, view);
    if (rule.type === 'lines') asUsual.add(rule.stream);
    return result.type === 'broken' ? [{ type: 'here-only', witness: result.witness }] : [];
  });
  const free = answers.flatMap((answer) => answer.free ?? []);
  return [...surprises, ...free.filter(({ line }) => !asUsual.has(line.stream))];
}

function toNote(remark: Remark): Note {
  const message = sayRemark(remark);
  if (remark.type === 'free-order') return { type: 'free', message, line: remark.line.seq, remark };
  const { witness } = remark;
  return { type: 'here', message, line: 'line' in witness ? (witness.line?.seq ?? null) : null, remark };
}

/** Whether a run shows what the spec demands. Never throws, whatever the run. */
export function checkOrder(spec: OrderSpec, run: ObservedRun): Verdict {
  const limitExpected = spec.guaranteed.some(
    (rule) => rule.type === 'end' && rule.endings.includes('limited'),
  );
  return judge(spec, new RunView(run, true, limitExpected));
}

/**
 * Whether an order that a reader predicts is one that the spec allows; times and endings are not looked at. `line` in the
 * verdict is the index in `lines`.
 */
export function checkPrediction(spec: OrderSpec, lines: readonly ObservedLine[]): Verdict {
  const output = lines.map((line, seq) => ({ ...line, seq, at: 0 }));
  const run: ObservedRun = {
    outcome: 'returned',
    duration: 0,
    output,
    error: null,
    diagnoses: [],
    values: {},
  };
  return judge(orderOnly(spec), new RunView(run, false, false));
}
