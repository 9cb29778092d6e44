/** Pressing Check on an exercise, from the first hidden run to the last: one round at a time, each replaced or stopped whole. */
import type { CheckSession, ChecksState, UsualRun } from '../exercise/list/index.ts';
import type { ExerciseStore } from '../progress/index.ts';
import type { Program, Run, Runner } from '../runner/index.ts';
import type { RunResult } from '../trace/index.ts';

/** What an exercise has besides; its checks are fetched when they are asked for. */
export interface ExerciseParts {
  readonly id: string;
  readonly store: ExerciseStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The session that checks; `run` gives null when a run was stopped. */
  readonly loadSession: (run: (program: Program) => Promise<RunResult | null>) => Promise<CheckSession>;
}

/** One round. */
interface Round {
  stopped: 'no' | 'yes';
  run: Run | null;
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
    this.#session ??= this.#loadSession((program) => this.#run(program));
    return this.#session.catch(() => {
      this.#session = null;
      return null;
    });
  }

  async #run(program: Program): Promise<RunResult | null> {
    const round = this.#round;
    const runner = await this.#loadRunner().catch(() => null);
    if (runner === null || round === null || round.stopped === 'yes' || this.#round !== round) return null;
    round.run = runner.run(program);
    const end = await round.run.ended;
    return end.type === 'completed' ? end.result : null;
  }
}

function isPassed(checks: ChecksState): boolean {
  return checks.type === 'list' && checks.tone === 'ok';
}
