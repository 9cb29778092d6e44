/** Pressing Check on an exercise, from the first hidden run to the last: one round at a time, each replaced or stopped whole. */
import type {
  CheckSession,
  ChecksState,
  CheckTrials,
  SessionParts,
  UsualRun,
} from '../exercise/list/index.ts';
import type { ExerciseStore } from '../progress/index.ts';
import type { Program, Run, Runner } from '../runner/index.ts';
import type { RunResult } from '../trace/index.ts';

/** What an exercise has besides; its checks are fetched when they are asked for. */
export interface ExerciseParts {
  readonly id: string;
  readonly store: ExerciseStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The session that checks, over a way to run programs. */
  readonly loadSession: (running: Pick<SessionParts, 'run' | 'tryOut'>) => Promise<CheckSession>;
}

/** Real milliseconds after which no further run of a batch begins. */
const PATIENCE = 400;

/** One round. */
interface Round {
  stopped: 'no' | 'yes';
  run: Pick<Run, 'stop'> | null;
}

export class ExerciseRounds {
  readonly #loadRunner: () => Promise<Runner>;
  readonly #loadSession: ExerciseParts['loadSession'];
  readonly #tell: (checks: ChecksState) => void;
  #session: Promise<CheckSession> | null = null;
  #round: Round | null = null;

  constructor(
    loadRunner: () => Promise<Runner>,
    loadSession: ExerciseParts['loadSession'],
    tell: (checks: ChecksState) => void,
  ) {
    this.#loadRunner = loadRunner;
    this.#loadSession = loadSession;
    this.#tell = tell;
  }

  /** Runs every check on `program`; resolves to whether all of them pass. */
  async check(program: Program, usual: UsualRun): Promise<boolean> {
    const round: Round = { stopped: 'no', run: null };
    this.#round = round;
    let last: ChecksState = { type: 'missing' };
    const tell = (checks: ChecksState): boolean => {
      if (this.#round !== round) return false;
      last = checks;
      this.#tell(checks);
      return true;
    };
    const session = await this.#ready();
    await (session === null ? tell(last) : session.check(program, usual, tell));
    if (this.#round !== round) return false;
    this.#round = null;
    return isPassed(last);
  }

  /** Ends the round at once; what was found is kept. */
  stop(): void {
    if (this.#round === null) return;
    this.#round.stopped = 'yes';
    this.#round.run?.stop();
  }

  /** Another run begins: nothing more is told of the round. */
  giveUp(): void {
    this.#round = null;
  }

  /** Null when the session cannot be fetched; the next round tries again. */
  async #ready(): Promise<CheckSession | null> {
    this.#session ??= this.#loadSession({
      run: (program) => this.#run(program),
      tryOut: (program) => this.#tryOut(program),
    });
    return this.#session.catch(() => {
      this.#session = null;
      return null;
    });
  }

  /** The runner, and the round that may use it; null when the round is over. */
  async #going(): Promise<{ readonly runner: Runner; readonly round: Round } | null> {
    const round = this.#round;
    const runner = await this.#loadRunner().catch(() => null);
    const isOver = round === null || round.stopped === 'yes' || this.#round !== round;
    return runner === null || isOver ? null : { runner, round };
  }

  async #run(program: Program): Promise<RunResult | null> {
    const going = await this.#going();
    if (going === null) return null;
    const run = going.runner.run(program);
    going.round.run = run;
    const end = await run.ended;
    return end.type === 'completed' ? end.result : null;
  }

  async #tryOut(program: Program): Promise<CheckTrials | null> {
    const going = await this.#going();
    if (going === null) return null;
    const trials = going.runner.tryOut(program);
    going.round.run = trials;
    const run: CheckTrials['run'] = async (schedules) => {
      const end = await trials.run(schedules, PATIENCE);
      if (end.type === 'tried') return end.results;
      return end.type === 'stopped' ? 'stopped' : 'unfit';
    };
    return { run, stop: () => trials.stop() };
  }
}

function isPassed(checks: ChecksState): boolean {
  return checks.type === 'list' && checks.tone === 'ok';
}
