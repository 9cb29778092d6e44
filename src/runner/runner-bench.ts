/** A sandbox runner on fakes, for tests: what it did can be looked at, and what happens to it is the test's choice. */
import { gzipSync } from 'node:zlib';
import { FILE_NAMES, type Program } from '../protocol.ts';
import { FakeSandbox, FakeTimers, type FakeWorker, until } from './fake-sandbox.ts';
import type { RunEnd, RunnerState } from './runner.ts';
import { SandboxRunner } from './sandbox-runner.ts';

export const PROGRAM: Program = { source: 'print(1)', stdin: '', schedule: '', evaluate: [] };
const FILE = new Uint8Array(gzipSync('some file')).buffer;
const BYTES = { worker: FILE, wasm: FILE, library: FILE, runtime: FILE, snapshot: FILE };

export class RunnerBench {
  readonly timers = new FakeTimers();
  readonly sandboxes: FakeSandbox[] = [];
  readonly states: RunnerState[] = [];
  readonly downloads: boolean[] = [];
  downloadFailure: Error | null = null;
  #runs = 0;
  readonly runner = new SandboxRunner({
    download: async (afresh, { onProgress, onPiece }) => {
      this.downloads.push(afresh);
      if (this.downloadFailure !== null) throw this.downloadFailure;
      onProgress(0.5);
      for (const file of FILE_NAMES) onPiece({ file, bytes: new ArrayBuffer(1), last: true });
      return BYTES;
    },
    createSandbox: (events) => {
      const sandbox = new FakeSandbox(events);
      this.sandboxes.push(sandbox);
      return sandbox;
    },
    timers: this.timers,
    createRunId: () => {
      this.#runs += 1;
      return `run-${this.#runs}`;
    },
  });

  constructor() {
    this.runner.subscribe((state) => this.states.push(state));
  }

  get sandbox(): FakeSandbox {
    const last = this.sandboxes.at(-1);
    if (last === undefined) throw new Error('No sandbox was made yet.');
    return last;
  }

  /** The worker that was spawned as the `count`th in the present sandbox. */
  async worker(count: number): Promise<FakeWorker> {
    await until(() => (this.sandboxes.at(-1)?.workers.length ?? 0) >= count);
    const worker = this.sandbox.workers[count - 1];
    if (worker === undefined) throw new Error('Should never happen, because there are enough.');
    return worker;
  }

  async readyWorker(count: number): Promise<FakeWorker> {
    const worker = await this.worker(count);
    worker.ready();
    return worker;
  }

  get stages(): readonly string[] {
    return this.states.map((state) => (state.type === 'booting' ? state.stage : state.type));
  }
}

/** The lines of any end. */
export function texts(end: RunEnd): readonly string[] {
  const output = end.type === 'completed' ? end.result.output : end.output;
  return output.map((line) => line.text);
}
