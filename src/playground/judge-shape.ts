/** What judges a run, as the mediator sees it; the checker behind it is fetched when a run needs it. */
import type { RunResult } from '../trace/index.ts';
import type { Judgement } from './playground-state.ts';

/** What one spec asks of runs. */
export interface Judge {
  /** Python expressions that a run must evaluate at its end. */
  readonly evaluate: readonly string[];
  readonly judge: (result: RunResult) => Judgement;
}

/** The judge where nothing is promised. */
export const NO_JUDGE: Judge = { evaluate: [], judge: () => ({ type: 'none' }) };

/** The judge when the checker cannot be had: programs still run. */
export const MISSING_JUDGE: Judge = { evaluate: [], judge: () => ({ type: 'checker-missing' }) };
