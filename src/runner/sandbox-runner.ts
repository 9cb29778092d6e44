/** Runs programs in the sandbox: one at a time, with a worker in reserve, each with a watchdog in real time. */
import type { BootStage, Limits, Program } from '../protocol.ts';
import type { OutputLine } from '../trace/index.ts';
import { ActiveTrials } from './active-trials.ts';
import { type Assignment, RunCollector, type RunMessages } from './collect-run.ts';
import { DEFAULT_LIMITS } from './default-limits.ts';
import type { AssetBytes, DownloadEvents } from './download-assets.ts';
import type {
  Run,
  RunEnd,
  Runner,
  RunnerError,
  RunnerErrorReason,
  RunnerState,
  RunOptions,
  Trials,
} from './runner.ts';
import type { CreateSandbox } from './sandbox.ts';
import type { Timers } from './timers.ts';
import type { WorkerLink } from './worker-link.ts';
import { WorkerSupply } from './worker-supply.ts';

/**
 * Real milliseconds after which a run's successor begins to boot. Most runs are over before; one that is not may
 * have to be stopped, and then the reader wants to run again at once.
 */
const LONG_RUN = 150;

/** What the runner stands on; `createSandboxRunner` fills it from the browser. */
export interface RunnerParts {
  readonly download: (afresh: boolean, events: DownloadEvents) => Promise<AssetBytes>;
  readonly createSandbox: CreateSandbox;
  readonly timers: Timers;
  /** A new unguessable name for a run. */
  readonly createRunId: () => string;
}

/** One run from `run()` to its end. */
interface ActiveRun {
  readonly program: Program;
  readonly limits: Limits;
  readonly onLine: (line: OutputLine) => void;
  readonly trace: boolean;
  readonly resolve: (end: RunEnd) => void;
  /** Null while it waits for a worker. */
  progress: {
    readonly link: WorkerLink;
    readonly collector: RunCollector;
    readonly timers: readonly (() => void)[];
  } | null;
}

/** The runner itself; `createSandboxRunner` gives it the browser's parts, tests give it their own. */
export class SandboxRunner implements Runner {
  readonly #parts: RunnerParts;
  readonly #supply: WorkerSupply;
  readonly #listeners = new Set<(state: RunnerState) => void>();
  #state: RunnerState = { type: 'cold' };
  /** How far the boot is that goes on, or went on last. */
  #boot: RunnerState = { type: 'cold' };
  #error: RunnerError | null = null;
  #wasReady = false;
  #current: ActiveRun | null = null;
  #trials: { readonly active: ActiveTrials; link: WorkerLink | null } | null = null;

  constructor(parts: RunnerParts) {
    this.#parts = parts;
    this.#supply = new WorkerSupply({
      ...parts,
      events: {
        onProgress: (stage, fraction) => this.#progressed(stage, fraction),
        onReady: () => this.#ready(),
        onFailed: (error) => this.#failed(error),
        onRunMessage: (message) => this.#received(message),
        onRunFailed: (reason, detail) => this.#runFailed(reason, detail),
      },
    });
  }

  prepare(): void {
    this.#error = null;
    this.#supply.prepare();
    this.#tell();
  }

  subscribe(listener: (state: RunnerState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => this.#listeners.delete(listener);
  }

  tryOut(program: Program, limits: Partial<Limits> = {}): Trials {
    this.#stop(this.#current);
    this.#trials?.active.stop();
    const trials = {
      active: new ActiveTrials({
        run: this.#parts.createRunId(),
        program,
        limits: { ...DEFAULT_LIMITS, ...limits },
        timers: this.#parts.timers,
        onOver: (busy) => {
          if (this.#trials !== trials) return;
          this.#trials = null;
          this.#letGo(trials.link, busy);
          this.#tell();
        },
      }),
      link: null,
    };
    this.#trials = trials;
    this.prepare();
    this.#startWaiting();
    return trials.active;
  }

  run(program: Program, options: RunOptions = {}): Run {
    this.#stop(this.#current);
    this.#trials?.active.stop();
    const { promise, resolve } = Promise.withResolvers<RunEnd>();
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const onLine = options.onLine ?? (() => undefined);
    const active: ActiveRun = {
      program,
      limits,
      onLine,
      trace: options.trace ?? false,
      resolve,
      progress: null,
    };
    this.#current = active;
    this.prepare();
    this.#startWaiting();
    return { ended: promise, stop: () => this.#stop(active) };
  }

  dispose(): void {
    const current = this.#current;
    if (current !== null) this.#end(current, current.progress?.collector.stopped() ?? stoppedEarly(), true);
    this.#trials?.active.stop();
    this.#supply.dispose();
    this.#wasReady = false;
    this.#boot = { type: 'cold' };
    this.#tell();
    this.#listeners.clear();
  }

  #startWaiting(): void {
    const trials = this.#trials;
    if (trials !== null && trials.link === null) {
      const link = this.#supply.take();
      if (link !== null) this.#beginTrials(trials, link);
      return;
    }
    const active = this.#current;
    if (active === null || active.progress !== null) return;
    const link = this.#supply.take();
    if (link === null) return;
    const { program, limits, trace } = active;
    const run = this.#parts.createRunId();
    const assignment: Assignment = { run, program, limits, runtime: link.runtime };
    const collector = new RunCollector(assignment);
    active.progress = { link, collector, timers: this.#watch(active, collector) };
    link.start({ type: 'run', run, program, limits, trace });
  }

  #beginTrials(trials: { readonly active: ActiveTrials; link: WorkerLink | null }, link: WorkerLink): void {
    trials.link = link;
    let hasStarted = false;
    trials.active.begin((message) => {
      if (hasStarted) link.ask(message);
      else link.start(message);
      hasStarted = true;
    });
  }

  #watch(active: ActiveRun, collector: RunCollector): readonly (() => void)[] {
    const { timers } = this.#parts;
    return [
      timers.after(LONG_RUN, () => this.#supply.prepare()),
      timers.after(active.limits.time * 1000, () => this.#end(active, collector.limited('time'), true)),
    ];
  }

  #received(message: RunMessages): void {
    this.#trials?.active.receive(message);
    const active = this.#current;
    if (active === null || active.progress === null) return;
    const { collector } = active.progress;
    const end = collector.receive(message);
    if (end !== null) this.#end(active, end, message.type === 'output');
    else if (message.type === 'output') active.onLine(message.line);
  }

  #runFailed(reason: RunnerErrorReason, detail: string): void {
    this.#trials?.active.failed({ reason, detail });
    const active = this.#current;
    if (active === null) return;
    const output = active.progress?.collector.output ?? [];
    this.#end(active, { type: 'failed', error: { reason, detail }, output }, true);
  }

  #stop(active: ActiveRun | null): void {
    if (active === null || active !== this.#current) return;
    this.#end(active, active.progress?.collector.stopped() ?? stoppedEarly(), true);
  }

  /** `busy` if the worker may still be running. */
  #end(active: ActiveRun, end: RunEnd, busy: boolean): void {
    this.#current = null;
    if (active.progress !== null) {
      for (const cancel of active.progress.timers) cancel();
      this.#letGo(active.progress.link, busy);
    }
    active.resolve(end);
    this.#tell();
  }

  #letGo(link: WorkerLink | null, busy: boolean): void {
    if (link === null) return;
    this.#supply.retire(link, busy);
    this.#supply.prepare();
  }

  #progressed(stage: BootStage, fraction: number | null): void {
    this.#boot = { type: 'booting', stage, fraction };
    this.#tell();
  }

  #ready(): void {
    this.#wasReady = true;
    this.#boot = { type: 'ready' };
    this.#startWaiting();
    this.#tell();
  }

  #failed(error: RunnerError): void {
    this.#error = error;
    this.#wasReady = false;
    this.#boot = { type: 'cold' };
    this.#tell();
    const waiting = this.#current;
    if (waiting !== null && waiting.progress === null)
      this.#end(waiting, { type: 'failed', error, output: [] }, false);
    if (this.#trials?.link === null) this.#trials.active.failed(error);
  }

  /** A boot is only told while somebody waits for it: the reserve fills itself unseen. */
  #present(): RunnerState {
    if (this.#error !== null) return { type: 'failed', error: this.#error };
    const runWaits = this.#current !== null && this.#current.progress === null;
    const someoneWaits = runWaits || this.#trials?.active.isWaiting === true;
    return this.#wasReady && !someoneWaits ? { type: 'ready' } : this.#boot;
  }

  #tell(): void {
    const state = this.#present();
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener(state);
  }
}

function stoppedEarly(): RunEnd {
  return { type: 'stopped', output: [] };
}
