/** Runs a program beside those of the playgrounds, for its trace. */
import type { Language } from '../languages/index.ts';
import type { RunEnd } from '../runner/index.ts';
import type { OutputLine, Trace } from '../trace/index.ts';

export interface TracedRun {
  readonly trace: Trace;
  readonly output: readonly OutputLine[];
}

interface Program {
  readonly source: string;
  readonly stdin: string;
  readonly language: Language;
  readonly cpuCost?: number;
}

/** Null when the run was cut short. Rejects when there is no runner. */
export async function runTraced(program: Program): Promise<TracedRun | null> {
  const { sharedRunner } = await import('../runner/index.ts');
  const run = sharedRunner().run({ schedule: '', evaluate: [], ...program }, { trace: true });
  const end = await run.ended;
  return end.type === 'completed' ? tracedRun(end, end.result.output) : null;
}

/** The trace of a run that has ended, with its lines; null where it has none. */
export function tracedRun(end: RunEnd, output: readonly OutputLine[]): TracedRun | null {
  return end.type === 'completed' && end.trace !== undefined ? { trace: end.trace, output } : null;
}
