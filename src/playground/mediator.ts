/** Connects runner, judge, kept edits and state of one playground; none of them knows another. */

import { type RunTerms, termsOf } from '../curriculum/index.ts';
import type { ChecksState, FailedRun } from '../exercise/list/index.ts';
import type { Language } from '../languages/index.ts';
import type { EditStore, ExerciseDeed } from '../progress/index.ts';
import type { UserAct } from '../protocol.ts';
import type { Program, Run, RunEnd, Runner } from '../runner/index.ts';
import type { OutputLine } from '../trace/index.ts';
import { type ExerciseParts, ExerciseRounds } from './exercise-rounds.ts';
import type { JudgeScope } from './judge-messages.ts';
import { type Judge, MISSING_JUDGE, NO_JUDGE } from './judge-shape.ts';
import {
  currentText,
  type Judgement,
  type Original,
  type PlaygroundState,
  type Purpose,
  type ShareState,
} from './playground-state.ts';
import { initialState, type PlaygroundAction, reduce } from './state.ts';

/** What a mediator is made of. Clock, frames and loading are arguments, so that tests need no browser. */
export interface MediatorParts extends RunTerms {
  /** Of the diagnoses. */
  readonly language: Language;
  /** Name under which edits are kept. */
  readonly keptAs: string;
  readonly original: Original;
  /** Whether an ordinary run is judged, too, or only Check. */
  readonly judges: 'every-run' | 'check';
  readonly edits: EditStore;
  readonly loadRunner: () => Promise<Runner>;
  /** Null where nothing is promised. */
  readonly loadJudge: ((scope: JudgeScope) => Promise<Judge>) | null;
  /** Null where there is nothing to do but look. */
  readonly exercise: ExerciseParts | null;
  /** Calls back when the page may show something new. */
  readonly nextFrame: (callback: () => void) => void;
  /** Real seconds, from any beginning. */
  readonly seconds: () => number;
}

/** What is run, where it is not simply what stands in the editor. */
type Instead = Pick<Program, 'source' | 'stdin' | 'schedule' | 'acts'>;

/** One attempt to run: what later messages must belong to. */
interface Attempt {
  readonly purpose: Purpose;
  /** The reader's program. */
  readonly source: string;
  readonly instead: Instead | null;
  pending: OutputLine[];
  frame: 'none' | 'asked';
  startedAt: number;
  run: Run | null;
}

export class Mediator {
  readonly #parts: MediatorParts;
  readonly #listeners = new Set<() => void>();
  #state: PlaygroundState;
  #attempt: Attempt | null = null;
  readonly #rounds: ExerciseRounds | null;

  constructor(parts: MediatorParts) {
    this.#parts = parts;
    const { edits, keptAs, original, exercise } = parts;
    const progress = exercise === null ? undefined : exercise.store.all()[exercise.id];
    this.#state = initialState(original, edits.load(keptAs), progress);
    const tell = (checks: ChecksState) => this.#change({ type: 'checks-changed', checks });
    this.#rounds = exercise && new ExerciseRounds(parts.loadRunner, exercise.loadSession, tell);
  }

  /** The state now; the same object until something changes. */
  get state(): PlaygroundState {
    return this.#state;
  }

  get text(): string {
    return currentText(this.#state, this.#parts.original);
  }

  /** Calls `listener` after each change; returns the way to unsubscribe. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The reader is about to need an interpreter. A failure is told when Run is pressed, not before. */
  warm(): void {
    this.#parts.loadRunner().then(
      (runner) => runner.prepare(),
      () => undefined,
    );
  }

  edit(text: string): void {
    this.#change({ type: 'edited', text });
    this.#keep();
  }

  setStdin(stdin: string): void {
    this.#change({ type: 'stdin-changed', stdin });
    this.#keep();
  }

  /** From now on runs follow `schedule`; the empty one is the usual one. */
  follow(schedule: string): void {
    this.#change({ type: 'schedule-chosen', schedule });
  }

  /** Runs the program again, with what the reader has done in its window. */
  act(acts: readonly UserAct[]): void {
    this.#change({ type: 'acts-chosen', acts });
    void this.run('run');
  }

  reset(): void {
    if (this.#state.text.type !== 'start') this.#record({ type: 'put-aside', source: this.text });
    this.#change({ type: 'reset' });
    this.#keep();
  }

  undoReset(): void {
    this.#change({ type: 'reset-undone' });
    this.#keep();
  }

  compare(): void {
    this.#change({ type: 'compared' });
  }

  keepMine(): void {
    this.#change({ type: 'kept-mine' });
    this.#keep();
  }

  askHint(): void {
    this.#change({ type: 'hint-asked' });
    this.#record({ type: 'hint-taken', number: this.#state.hintsShown });
  }

  toggleSolution(): void {
    this.#change({ type: 'solution-toggled' });
    if (this.#state.solution === 'shown') this.#record({ type: 'solution-seen' });
  }

  shared(share: ShareState): void {
    this.#change({ type: 'shared', share });
  }

  dismissTrouble(): void {
    this.#change({ type: 'trouble-dismissed' });
  }

  /** Runs what stands in the editor; a run under way is given up. Resolves when the run has ended. */
  async run(purpose: 'run' | 'check'): Promise<void> {
    const { schedule, stdin, acts } = this.#state;
    const isUsual = (schedule === '' && acts === null) || purpose === 'check';
    const did = acts === null ? {} : { acts };
    await this.#run(purpose, this.text, isUsual ? null : { source: this.text, stdin, schedule, ...did });
  }

  /** Runs it to be judged, and then every check of the exercise. */
  async check(): Promise<void> {
    await this.run('check');
    const { run } = this.#state;
    const { exercise } = this.#parts;
    if (exercise === null || this.#attempt !== null || run.type !== 'ended') return;
    if (run.purpose !== 'check' || run.end.type !== 'completed') return;
    const usual = { result: run.end.result, judgement: run.judgement };
    const program = { ...this.#programOf(run.source, null), evaluate: [] };
    const passes = await this.#rounds?.check(program, usual);
    if (passes) this.#record({ type: 'passed', source: run.source, at: exercise.now() });
  }

  /**
   * A search found no order that breaks `source`: what else the exercise asks of it is checked, as if Check were pressed.
   * The chapter's own program is not meant to be found right, however early its search was cut short.
   */
  async survived(source: string): Promise<void> {
    const { exercise, original } = this.#parts;
    if (exercise !== null && source === this.text && source !== original.start) await this.check();
  }

  /** Shows the run of a check that failed as if the reader had made it. */
  async replay({ source, stdin, schedule }: FailedRun): Promise<void> {
    const { checks } = this.#state;
    if (checks.type === 'list') await this.#run('replay', checks.source, { source, stdin, schedule });
  }

  async #run(purpose: Purpose, source: string, instead: Instead | null): Promise<void> {
    const attempt: Attempt = {
      purpose,
      source,
      instead,
      pending: [],
      frame: 'none',
      startedAt: this.#parts.seconds(),
      run: null,
    };
    this.#attempt?.run?.stop();
    this.#attempt = attempt;
    this.#rounds?.giveUp();
    this.#change({ type: 'run-started', purpose });
    // With another user nothing is promised.
    const judging =
      instead?.acts === undefined
        ? this.#loadJudge(purpose, instead === null ? 'usual-run' : 'every-schedule')
        : Promise.resolve(NO_JUDGE);
    const runner = await this.#parts.loadRunner().catch((error: unknown) => String(error));
    const judge = await judging;
    if (typeof runner === 'string') {
      judge.dismiss();
      this.#end(attempt, failedToLoad(runner), { type: 'none' });
    } else if (this.#attempt === attempt) await this.#follow(attempt, runner, judge);
    else judge.dismiss();
  }

  /** Ends the run at once; what was printed is kept. */
  stop(): void {
    const attempt = this.#attempt;
    this.#rounds?.stop();
    if (attempt === null) return;
    if (attempt.run === null) this.#end(attempt, { type: 'stopped', output: [] }, { type: 'none' });
    else attempt.run.stop();
  }

  async #follow(attempt: Attempt, runner: Runner, judge: Judge): Promise<void> {
    const unsubscribe = runner.subscribe((state) => {
      if (this.#attempt !== attempt || this.#state.run.type !== 'booting') return;
      // The start of the interpreter is not the program's time.
      attempt.startedAt = this.#parts.seconds();
      this.#change({ type: 'runner-changed', runner: state });
    });
    const program = { ...this.#programOf(attempt.source, attempt.instead), evaluate: judge.evaluate };
    attempt.run = runner.run(program, { onLine: (line) => this.#printed(attempt, line), trace: true });
    const end = await attempt.run.ended;
    unsubscribe();
    if (end.type !== 'completed') judge.dismiss();
    this.#end(attempt, end, end.type === 'completed' ? await judge.judge(end.result) : { type: 'none' });
  }

  #programOf(source: string, instead: Instead | null): Omit<Program, 'evaluate'> {
    const { language } = this.#parts;
    const usual = { source, stdin: this.#state.stdin, schedule: '' };
    return { language, ...termsOf(this.#parts), ...(instead ?? usual) };
  }

  #record(deed: ExerciseDeed): void {
    const { exercise } = this.#parts;
    if (exercise === null) return;
    this.#change({ type: 'progressed', progress: exercise.store.keep(exercise.id, deed) });
  }

  /** Where waits take other times than usual, times promise nothing. */
  async #loadJudge(purpose: Purpose, scope: JudgeScope): Promise<Judge> {
    const { loadJudge, judges } = this.#parts;
    if (loadJudge === null || (judges === 'check' && purpose !== 'check')) return NO_JUDGE;
    return loadJudge(scope).catch(() => MISSING_JUDGE);
  }

  /** Lines are shown frame by frame: a flood must not draw ten thousand times. */
  #printed(attempt: Attempt, line: OutputLine): void {
    attempt.pending.push(line);
    if (attempt.frame === 'asked') return;
    attempt.frame = 'asked';
    this.#parts.nextFrame(() => {
      attempt.frame = 'none';
      if (this.#attempt !== attempt) return;
      const lines = attempt.pending;
      attempt.pending = [];
      this.#change({ type: 'printed', lines });
    });
  }

  #end(attempt: Attempt, end: RunEnd, judgement: Judgement): void {
    if (this.#attempt !== attempt) return;
    this.#attempt = null;
    const { purpose, source } = attempt;
    const lines = end.type === 'completed' ? end.result.output : end.output;
    const realSeconds = this.#parts.seconds() - attempt.startedAt;
    this.#change({
      type: 'run-ended',
      run: { type: 'ended', purpose, source, lines, end, judgement, realSeconds },
    });
  }

  #keep(): void {
    const { edits, keptAs, original } = this.#parts;
    const { text, stdin } = this.#state;
    if (text.type === 'start' && stdin === original.stdin) {
      edits.remove(keptAs);
      return;
    }
    const base = text.type === 'start' ? original.startVersion : text.edit.base;
    const outcome = edits.save(keptAs, { text: this.text, stdin, base });
    if (outcome !== 'saved') this.#change({ type: 'keeping-failed', trouble: outcome });
  }

  #change(action: PlaygroundAction): void {
    const next = reduce(this.#state, action, this.#parts.original);
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }
}

function failedToLoad(detail: string): RunEnd {
  return { type: 'failed', error: { reason: 'assets-missing', detail }, output: [] };
}
