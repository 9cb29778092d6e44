/** Where the checks of an exercise stand: what the list shows, and how news changes it. Pure. */
import type { ScheduleFamily } from '../../curriculum/index.ts';
import { hostChangesIn } from '../../explore/index.ts';
import type { ExerciseText } from '../../languages/exercise/index.ts';
import type { CheckNews } from '../check-program.ts';
import type { CheckOutcome, FailedRun } from '../check-result.ts';
import { type FailedCheck, firstToMend } from '../first-to-mend.ts';

/** One line of the list. */
export interface ListedCheck {
  /** What it demands; inline HTML. */
  readonly says: string;
  readonly state: 'waiting' | 'running' | CheckOutcome;
}

/** The list, for the program that it was made for. */
export interface CheckList {
  readonly type: 'list';
  /** The text that is checked: the list is stale when the editor holds another. */
  readonly source: string;
  readonly checks: readonly ListedCheck[];
  /** `busy` while more will come. */
  readonly tone: 'busy' | 'ok' | 'violation' | 'unknown';
  /** How many pass so far. */
  readonly says: string;
  /** The check to mend first, once nothing more will come. */
  readonly first: { readonly index: number; readonly message: string } | null;
}

export type ChecksState =
  /** Check was not pressed. */
  | { readonly type: 'none' }
  /** The checks could not be fetched. */
  | { readonly type: 'missing' }
  | CheckList;

/** A list on which nothing has happened. */
export function waitingList(source: string, says: readonly string[], text: ExerciseText): CheckList {
  const checks = says.map((each) => ({ says: each, state: 'waiting' as const }));
  return { type: 'list', source, checks, tone: 'busy', says: text.running(1, checks.length), first: null };
}

/** The list after `news`. */
export function withNews(list: CheckList, news: CheckNews, text: ExerciseText): CheckList {
  const state: ListedCheck['state'] = news.type === 'began' ? 'running' : news.outcome;
  const checks = list.checks.map(
    (check, index): ListedCheck => (index === news.index ? { ...check, state } : check),
  );
  const ended = checks.filter((check) => typeof check.state === 'object').length;
  const says = `${text.running(Math.min(ended + 1, checks.length), checks.length)} · ${text.progress(passed(checks), checks.length)}`;
  return { ...list, checks, says };
}

/** The list when nothing more will come: it is stopped where a check never ended. */
export function endedList(list: CheckList, text: ExerciseText): CheckList {
  const checks = list.checks.map(asEnded);
  const isWhole = checks.every(({ state }) => typeof state === 'object');
  return { ...list, checks, ...summaryOf(checks, isWhole, text) };
}

/** One that was under way when all was stopped is as if it had never begun. */
function asEnded(check: ListedCheck): ListedCheck {
  return check.state === 'running' ? { ...check, state: 'waiting' } : check;
}

function summaryOf(
  checks: readonly ListedCheck[],
  isWhole: boolean,
  text: ExerciseText,
): Pick<CheckList, 'tone' | 'says' | 'first'> {
  const of = checks.length;
  const pass = passed(checks);
  const first = firstToMend(checks.map(({ state }) => (typeof state === 'object' ? state : null)));
  if (first !== null) {
    const message = sayFailure(first.outcome, text);
    return { tone: 'violation', says: text.progress(pass, of), first: { index: first.index, message } };
  }
  if (!isWhole) return { tone: 'unknown', says: text.stopped(pass, of), first };
  if (pass === of) return { tone: 'ok', says: text.allPass(of), first };
  return { tone: 'unknown', says: text.undecided(pass, of), first };
}

function passed(checks: readonly ListedCheck[]): number {
  return checks.filter(({ state }) => typeof state === 'object' && state.type === 'passed').length;
}

/** What went wrong, and under what circumstances. */
export function sayFailure({ message, run }: FailedCheck, text: ExerciseText): string {
  return run.family === null || run.schedule === ''
    ? message
    : `${circumstance(run, run.family, text)} ${message}`;
}

/** Of a host that fails, which one and how. */
function circumstance(
  { schedule, result: { services = [] } }: FailedRun,
  family: ScheduleFamily,
  text: ExerciseText,
): string {
  const [change] = family === 'faults' ? hostChangesIn(schedule, services) : [];
  return change === undefined ? text.under[family] : text.underHost(change.host, change.change);
}
