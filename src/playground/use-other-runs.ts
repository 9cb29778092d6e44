/** The runs that a run can be compared with: the reader's own before it, and that of the original program. */
import { useMemo, useRef } from 'preact/hooks';
import { termsOf } from '../curriculum/index.ts';
import type { Language } from '../languages/index.ts';
import type { OtherRun } from '../timeline/index.ts';
import type { IslandData } from './island-data.ts';
import type { EndedRun, RunState } from './playground-state.ts';
import { tracedRun } from './traced-run.ts';

interface Original {
  readonly data: IslandData;
  readonly language: Language;
  /** The program that the page was sent with; null before the island is alive. */
  readonly start: string | null;
  readonly stdin: string;
}

export function useOtherRuns(run: RunState, original: Original): readonly OtherRun[] {
  const before = useRunBefore(run);
  return useMemo(() => {
    if (run.type !== 'ended') return [];
    const others: OtherRun[] = [];
    if (before !== null)
      others.push({ type: 'before', load: () => Promise.resolve(tracedRun(before.end, before.lines)) });
    if (original.start !== null && original.start !== run.source)
      others.push({ type: 'original', load: () => runOriginal(original) });
    return others;
  }, [run, before, original.start, original.stdin]);
}

/** The run that ended with a trace before the latest that did. */
function useRunBefore(run: RunState): EndedRun | null {
  const kept = useRef<{ latest: EndedRun | null; before: EndedRun | null }>({ latest: null, before: null });
  if (run.type === 'ended' && run !== kept.current.latest && tracedRun(run.end, run.lines) !== null)
    kept.current = { latest: run, before: kept.current.latest };
  return kept.current.before;
}

/** Runs the original program under the same terms; the reader's own run is over by then. */
async function runOriginal({ data, language, start, stdin }: Original) {
  const { runTraced } = await import('./run-traced.ts');
  return runTraced({ source: start ?? '', stdin, language, ...termsOf(data) });
}
