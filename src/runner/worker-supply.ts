/** Keeps one booted worker in reserve: downloads once, opens the sandbox, spawns, and replaces what went wrong. */
import type { BootStage } from '../protocol.ts';
import type { RunMessages } from './collect-run.ts';
import { type AssetBytes, type DownloadEvents, unpackAgain } from './download-assets.ts';
import type { RunnerError, RunnerErrorReason } from './runner.ts';
import { RunnerFailure, toRunnerError } from './runner-failure.ts';
import type { CreateSandbox, Sandbox } from './sandbox.ts';
import type { Timers } from './timers.ts';
import type { TakePiece } from './unpack-asset.ts';
import { WorkerLink } from './worker-link.ts';

/** Real milliseconds that a worker may take to boot; a slow phone needs some ten seconds. */
const BOOT = 60_000;
/** Real milliseconds in which the sandbox must say that it ended a worker. */
const SILENCE = 1_000;
/**
 * A worker that was ended while it was busy goes on for about two seconds before the browser stops its thread. So
 * many of them in so many milliseconds, and the whole sandbox goes: with its process they all end at once.
 */
const RUNAWAYS = { count: 3, within: 5_000 };

export interface SupplyEvents {
  readonly onProgress: (stage: BootStage, fraction: number | null) => void;
  /** A worker is in reserve. */
  readonly onReady: () => void;
  /** There will be none until `prepare` is called again. */
  readonly onFailed: (error: RunnerError) => void;
  /** The worker that was taken sent something. */
  readonly onRunMessage: (message: RunMessages) => void;
  /** The worker that was taken is of no more use. */
  readonly onRunFailed: (reason: RunnerErrorReason, detail: string) => void;
}

export interface SupplyOptions {
  /** Fetches the bytes; `afresh` means past the browser's cache. Rejects with a `RunnerFailure`. */
  readonly download: (afresh: boolean, events: DownloadEvents) => Promise<AssetBytes>;
  readonly createSandbox: CreateSandbox;
  readonly timers: Timers;
  readonly events: SupplyEvents;
}

export class WorkerSupply {
  readonly #options: SupplyOptions;
  readonly #events: SupplyEvents;
  readonly #timers: Timers;
  #bytes: AssetBytes | null = null;
  #afresh = false;
  #sandbox: Sandbox | null = null;
  /** Counts sandboxes, so that what an abandoned one still reports is not taken for the present one's. */
  #attempt = 0;
  #initialised = false;
  #standby: WorkerLink | null = null;
  #taken: WorkerLink | null = null;
  #nextWorker = 1;
  #runaways: readonly number[] = [];
  #cancelBoot: () => void = () => undefined;

  constructor(options: SupplyOptions) {
    this.#options = options;
    this.#events = options.events;
    this.#timers = options.timers;
  }

  /** Begins whatever is missing for a worker in reserve. */
  prepare(): void {
    if (this.#standby !== null) return;
    if (this.#sandbox === null) void this.#open();
    else if (this.#initialised) this.#replenish(this.#sandbox);
  }

  #replenish(sandbox: Sandbox): void {
    this.#awaitBoot(this.#spawn(sandbox));
    this.#events.onProgress('interpreter', null);
  }

  /** Hands out the reserve if it has booted. One worker at a time may be out. */
  take(): WorkerLink | null {
    if (this.#standby?.ready !== true) return null;
    this.#taken = this.#standby;
    this.#standby = null;
    return this.#taken;
  }

  /** Ends the worker that was taken; `busy` if it was still running. */
  retire(link: WorkerLink, busy: boolean): void {
    link.close();
    if (this.#taken === link) this.#taken = null;
    if (busy && this.#tooManyRunaways()) this.#replaceSandbox();
    else this.#kill(link.id);
  }

  /** Ends everything. What was downloaded stays for the next time. */
  dispose(): void {
    this.#attempt += 1;
    this.#cancelBoot();
    this.#standby?.close();
    this.#taken?.close();
    this.#sandbox?.remove();
    this.#standby = null;
    this.#taken = null;
    this.#sandbox = null;
    this.#initialised = false;
  }

  async #open(): Promise<void> {
    this.#attempt += 1;
    const attempt = this.#attempt;
    const onWorkerFailed = (worker: number, detail: string) => this.#workerFailed(worker, detail);
    try {
      // Before the download, so that the frame's page and the worker's script load meanwhile.
      const sandbox = this.#options.createSandbox({ onWorkerFailed });
      this.#sandbox = sandbox;
      const link = this.#spawn(sandbox);
      await this.#feed(sandbox, attempt);
      if (attempt !== this.#attempt) return;
      this.#events.onProgress('compile', null);
      await sandbox.initialised;
      if (attempt !== this.#attempt) return;
      this.#initialised = true;
      this.#awaitBoot(link);
    } catch (error) {
      if (attempt === this.#attempt) this.#fail(error);
    }
  }

  async #feed(sandbox: Sandbox, attempt: number): Promise<void> {
    const onPiece: TakePiece = (piece) => {
      if (attempt === this.#attempt) sandbox.feed(piece);
    };
    if (this.#bytes !== null) {
      await unpackAgain(this.#bytes, onPiece);
      return;
    }
    this.#events.onProgress('download', 0);
    this.#bytes = await this.#options.download(this.#afresh, {
      onProgress: (fraction) => {
        if (attempt === this.#attempt) this.#events.onProgress('download', fraction);
      },
      onPiece,
      listening: sandbox.listening,
    });
  }

  #spawn(sandbox: Sandbox): WorkerLink {
    const { port1, port2 } = new MessageChannel();
    const id = this.#nextWorker;
    this.#nextWorker += 1;
    const link: WorkerLink = new WorkerLink(id, port1, {
      onStage: (stage) => this.#events.onProgress(stage, null),
      onReady: () => {
        this.#cancelBoot();
        // A worker that is ready has shown that the sandbox has everything, whoever says so first.
        this.#initialised = true;
        this.#afresh = false;
        this.#events.onReady();
      },
      onFailed: (reason, detail) => {
        this.#cancelBoot();
        this.#linkFailed(link, reason, detail);
      },
      onRunMessage: (message) => this.#events.onRunMessage(message),
    });
    this.#standby = link;
    sandbox.spawn(id, port2);
    return link;
  }

  /** The clock of a boot runs from when the worker has all that it needs. */
  #awaitBoot(link: WorkerLink): void {
    if (!link.booting) return;
    this.#cancelBoot();
    this.#cancelBoot = this.#timers.after(BOOT, () =>
      link.fail('boot-failed', `no answer in ${BOOT / 1000} s`),
    );
  }

  #workerFailed(worker: number, detail: string): void {
    for (const link of [this.#standby, this.#taken])
      if (link?.id === worker) link.fail('worker-died', detail);
  }

  #linkFailed(link: WorkerLink, reason: RunnerErrorReason, detail: string): void {
    if (link === this.#taken) this.#events.onRunFailed(reason, detail);
    else if (this.#taken === null) this.#fail(new RunnerFailure(reason, detail));
    else this.#dropStandby(link);
  }

  /** While a program runs its successor's failure is nobody's business yet; the run's end tries again. */
  #dropStandby(link: WorkerLink): void {
    this.#standby = null;
    this.#kill(link.id);
  }

  /** Nothing of a failed boot is trusted again: the next one fetches afresh. */
  #fail(error: unknown): void {
    this.dispose();
    this.#bytes = null;
    this.#afresh = true;
    this.#events.onFailed(toRunnerError(error));
  }

  #kill(worker: number): void {
    const sandbox = this.#sandbox;
    if (sandbox === null) return;
    const noSilence = this.#timers.after(SILENCE, () => {
      if (sandbox === this.#sandbox) this.#replaceSandbox();
    });
    void sandbox.kill(worker).then(noSilence);
  }

  #tooManyRunaways(): boolean {
    const now = this.#timers.now();
    this.#runaways = [...this.#runaways, now].filter((at) => now - at <= RUNAWAYS.within);
    return this.#runaways.length >= RUNAWAYS.count;
  }

  /** Only between runs or with the run's end: whatever ran in the old sandbox is over. */
  #replaceSandbox(): void {
    const taken = this.#taken;
    this.#runaways = [];
    this.dispose();
    if (taken !== null) this.#events.onRunFailed('worker-died', 'the sandbox did not answer');
    this.prepare();
  }
}
