/** The far side as the runner knows it: a place that starts and ends workers. The real one is an iframe. */
import type { AssetPiece } from './unpack-asset.ts';

/** What a sandbox reports by itself. */
export interface SandboxEvents {
  /** The worker's script failed; it will never answer. */
  readonly onWorkerFailed: (worker: number, detail: string) => void;
}

export interface Sandbox {
  /** Resolves when it hears what it is told at once, or it is known that it never will. */
  readonly listening: Promise<void>;
  /** Resolves when all files have come and can be used. Rejects with a `RunnerFailure`. */
  readonly initialised: Promise<void>;
  /** Hands over a piece of a file, which is the sandbox's from then on. */
  feed(piece: AssetPiece): void;
  /** Starts a worker that will talk over `port`, as soon as there is what it needs. */
  spawn(worker: number, port: MessagePort): void;
  /** Ends a worker at once, whatever it is doing; resolves when the sandbox says that it did. */
  kill(worker: number): Promise<void>;
  /** Ends everything in it. The sandbox cannot be used after that. */
  remove(): void;
}

export type CreateSandbox = (events: SandboxEvents) => Sandbox;
