/** What judges a run, as the mediator sees it; the checker behind it works in a thread of its own. */
import type { RunResult } from '../trace/index.ts';
import type { Judgement } from './playground-state.ts';

/** What one spec asks of one run. */
export interface Judge {
  /** Python expressions that a run must evaluate at its end. */
  readonly evaluate: readonly string[];
  /** Never rejects. A judge judges once. */
  readonly judge: (result: RunResult) => Promise<Judgement>;
  /** Lets go of what the judge holds when its run is not to be judged. */
  readonly dismiss: () => void;
}

function constantJudge(judgement: Judgement): Judge {
  return { evaluate: [], judge: async () => judgement, dismiss: () => undefined };
}

/** The judge where nothing is promised. */
export const NO_JUDGE = constantJudge({ type: 'none' });

/** The judge when the checker cannot be had: programs still run. */
export const MISSING_JUDGE = constantJudge({ type: 'checker-missing' });

/** The judge whose spec took too long even to read. */
export const SLOW_JUDGE = constantJudge({ type: 'judge-too-slow' });
