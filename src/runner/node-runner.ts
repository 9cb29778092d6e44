/** The runner for Node: tests, the build and the command line run programs with it. */
import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Limits, Program, RunMessage, WorkerToPage } from '../protocol.ts';
import { ActiveTrials } from './active-trials.ts';
import { RunCollector } from './collect-run.ts';
import { DEFAULT_LIMITS } from './default-limits.ts';
import type { Run, RunEnd, Runner, RunnerState, RunOptions, Trials } from './runner.ts';
import { REAL_TIMERS, type Timers } from './timers.ts';

const WORKER = new URL('../sandbox/node-worker.ts', import.meta.url);
const MILLISECONDS = 1000;

/** What a Node runner can be given instead of the real thing. */
export interface NodeRunnerOptions {
  /** The clock of the watchdog. */
  readonly timers?: Timers;
}

/** Makes a runner. It boots at the first run or `prepare()`; call `dispose()` so that the process can end. */
export function createNodeRunner(options: NodeRunnerOptions = {}): Runner {
  return new NodeRunner(options.timers ?? REAL_TIMERS);
}

/** One run from its request to its end. */
class NodeRun implements Run {
  readonly ended: Promise<RunEnd>;
  readonly message: RunMessage;
  readonly #options: RunOptions;
  readonly #stop: () => void;
  readonly #end: (end: RunEnd) => void;
  #collector: RunCollector;

  constructor(program: Program, limits: Limits, options: RunOptions, stop: (run: NodeRun) => void) {
    const { promise, resolve } = Promise.withResolvers<RunEnd>();
    this.ended = promise;
    this.#end = resolve;
    this.#options = options;
    this.#stop = () => stop(this);
    this.message = { type: 'run', run: randomUUID(), program, limits, trace: options.trace ?? false };
    this.#collector = this.#collectorFor('');
  }

  /** Called once the worker that will run it is known. */
  begin(runtime: string): void {
    this.#collector = this.#collectorFor(runtime);
  }

  /** Takes a message; returns whether it ended the run. */
  receive(message: WorkerToPage): boolean {
    if (message.type !== 'output' && message.type !== 'finished' && message.type !== 'crashed') return false;
    const end = this.#collector.receive(message);
    if (message.type === 'output' && end === null) this.#options.onLine?.(message.line);
    if (end !== null) this.#end(end);
    return end !== null;
  }

  stop(): void {
    this.#stop();
  }

  stopped(): void {
    this.#end(this.#collector.stopped());
  }

  outOfTime(): void {
    this.#end(this.#collector.limited('time'));
  }

  failed(detail: string): void {
    this.#end(this.#collector.failed('worker-died', detail));
  }

  #collectorFor(runtime: string): RunCollector {
    const { run, program, limits } = this.message;
    return new RunCollector({ run, program, limits, runtime });
  }
}

class NodeRunner implements Runner {
  readonly #timers: Timers;
  readonly #listeners = new Set<(state: RunnerState) => void>();
  #state: RunnerState = { type: 'cold' };
  #worker: Worker | null = null;
  #runtime = '';
  #run: NodeRun | null = null;
  #trials: ActiveTrials | null = null;
  #cancelWatchdog: () => void = () => {};

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  prepare(): void {
    if (this.#worker === null) this.#boot();
  }

  subscribe(listener: (state: RunnerState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => this.#listeners.delete(listener);
  }

  tryOut(program: Program, limits: Partial<Limits> = {}): Trials {
    this.#run?.stop();
    this.#trials?.stop();
    const trials: ActiveTrials = new ActiveTrials({
      run: randomUUID(),
      program,
      limits: { ...DEFAULT_LIMITS, ...limits },
      timers: this.#timers,
      onOver: (busy) => {
        if (this.#trials !== trials) return;
        this.#trials = null;
        if (busy) this.#kill();
      },
    });
    this.#trials = trials;
    if (this.#state.type === 'ready') this.#begin(trials);
    else this.prepare();
    return trials;
  }

  run(program: Program, options: RunOptions = {}): Run {
    this.#run?.stop();
    this.#trials?.stop();
    const run = new NodeRun(program, { ...DEFAULT_LIMITS, ...options.limits }, options, (one) =>
      this.#stop(one),
    );
    this.#run = run;
    if (this.#state.type === 'ready') this.#start(run);
    else this.prepare();
    return run;
  }

  dispose(): void {
    this.#run?.stop();
    this.#trials?.stop();
    this.#listeners.clear();
    this.#kill();
  }

  #boot(): void {
    this.#change({ type: 'booting', stage: 'interpreter', fraction: null });
    const worker = new Worker(WORKER, { execArgv: ['--disable-warning=ExperimentalWarning'] });
    this.#worker = worker;
    worker.on('message', (message: WorkerToPage) => {
      if (worker === this.#worker) this.#receive(message);
    });
    worker.on('error', (error: unknown) => {
      if (worker === this.#worker) this.#died(error instanceof Error ? error.message : String(error));
    });
    worker.on('exit', (code) => {
      if (worker === this.#worker) this.#died(`the worker ended with code ${code}`);
    });
  }

  #receive(message: WorkerToPage): void {
    switch (message.type) {
      case 'stage':
        this.#change({ type: 'booting', stage: message.stage, fraction: null });
        break;
      case 'ready':
        this.#runtime = message.runtime;
        this.#change({ type: 'ready' });
        if (this.#run !== null) this.#start(this.#run);
        if (this.#trials !== null) this.#begin(this.#trials);
        break;
      case 'boot-failed':
        this.#died(message.message);
        break;
      case 'crashed':
        this.#forward(message);
        // Whatever broke the interpreter may be in its memory still.
        this.#kill();
        break;
      case 'output':
      case 'finished':
      case 'tried':
        this.#forward(message);
        break;
    }
  }

  #begin(trials: ActiveTrials): void {
    trials.begin((message) => this.#worker?.postMessage(message));
  }

  #start(run: NodeRun): void {
    run.begin(this.#runtime);
    this.#worker?.postMessage(run.message);
    this.#cancelWatchdog = this.#timers.after(run.message.limits.time * MILLISECONDS, () => {
      this.#kill();
      this.#forget(run);
      run.outOfTime();
    });
  }

  #forward(message: WorkerToPage): void {
    const run = this.#run;
    if (run?.receive(message)) this.#forget(run);
    if (message.type === 'tried' || message.type === 'crashed') this.#trials?.receive(message);
    // An interpreter that broke down runs nothing more: the next run gets another.
    if (message.type === 'crashed') this.#kill();
  }

  #stop(run: NodeRun): void {
    if (run !== this.#run) return;
    this.#forget(run);
    this.#kill();
    run.stopped();
  }

  #died(detail: string): void {
    const run = this.#run;
    this.#kill();
    this.#change({ type: 'failed', error: { reason: 'worker-died', detail } });
    this.#trials?.failed({ reason: 'worker-died', detail });
    if (run === null) return;
    this.#forget(run);
    run.failed(detail);
  }

  #forget(run: NodeRun): void {
    if (run !== this.#run) return;
    this.#cancelWatchdog();
    this.#run = null;
  }

  #kill(): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    this.#change({ type: 'cold' });
  }

  #change(state: RunnerState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}
