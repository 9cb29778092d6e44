/** Real time as the runner needs it; tests have one that they move by hand. */

export interface Timers {
  /** Calls `action` once, `milliseconds` from now; returns the way to prevent it. */
  after(milliseconds: number, action: () => void): () => void;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
}

/** The browser's. */
export const REAL_TIMERS: Timers = {
  after(milliseconds, action) {
    const id = setTimeout(action, milliseconds);
    return () => clearTimeout(id);
  },
  now: () => performance.now(),
};
