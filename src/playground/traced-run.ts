/** The trace of a run that has ended, with its lines. */
import type { RunEnd } from '../runner/index.ts';
import type { OutputLine, Trace } from '../trace/index.ts';

export interface TracedRun {
  readonly trace: Trace;
  readonly output: readonly OutputLine[];
}

/** Null where the run has no trace. */
export function tracedRun(end: RunEnd, output: readonly OutputLine[]): TracedRun | null {
  return end.type === 'completed' && end.trace !== undefined ? { trace: end.trace, output } : null;
}
