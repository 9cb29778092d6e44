/** How long the snapshot is waited for: it makes the boot quicker, but not if it takes longer to come than it saves. */
import type { Timers } from './timers.ts';

/** Bytes after which the connection is judged. */
const SAMPLE = 512 * 1024;
/**
 * Bytes a millisecond, 40 Mbit/s. The snapshot has 5.2 MB, which come in a second then; it saves 0.4 s on a fast machine
 * at this start and again at each later one, and more on a slow machine.
 */
const FAST = 5_000;
/** Milliseconds that it may come after everything else. */
const LATEST = 400;

/** Watches one download; aborts `signal` as soon as going on without the snapshot is quicker. */
export class SnapshotPatience {
  readonly #timers: Timers;
  readonly #abort = new AbortController();
  #first: { readonly at: number; readonly bytes: number } | null = null;
  #loaded = 0;
  #judged = false;
  #cancel: () => void = () => undefined;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** So many more bytes have come, of whichever file. */
  arrived(bytes: number): void {
    this.#loaded += bytes;
    // The first bytes took as long as the host took to answer, which says nothing of how fast the others come.
    this.#first ??= { at: this.#timers.now(), bytes };
    const sample = this.#loaded - this.#first.bytes;
    if (this.#judged || sample < SAMPLE) return;
    this.#judged = true;
    if (sample / (this.#timers.now() - this.#first.at) < FAST) this.#abort.abort();
  }

  othersArrived(): void {
    if (!this.#abort.signal.aborted) this.#cancel = this.#timers.after(LATEST, () => this.#abort.abort());
  }

  /** It came, or will not be used. */
  end(): void {
    this.#cancel();
    this.#abort.abort();
  }
}
