/** Runs a program beside those of the playgrounds, for its trace. */
import type { RunTerms } from '../curriculum/index.ts';
import type { Language } from '../languages/index.ts';
import { type TracedRun, tracedRun } from './traced-run.ts';

interface Program extends RunTerms {
  readonly source: string;
  readonly stdin: string;
  readonly language: Language;
}

/** Null when the run was cut short. Rejects when there is no runner. */
export async function runTraced(program: Program): Promise<TracedRun | null> {
  const { sharedRunner } = await import('../runner/index.ts');
  const run = sharedRunner().run({ schedule: '', evaluate: [], ...program }, { trace: true });
  const end = await run.ended;
  return end.type === 'completed' ? tracedRun(end, end.result.output) : null;
}
