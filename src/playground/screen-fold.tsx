/** Where the window of a program will be; it is fetched when a run has opened one. */
import type { Language } from '../languages/index.ts';
import type { UserAct } from '../protocol.ts';
import type { ScreenRecord } from '../trace/index.ts';
import type { RunState } from './playground-state.ts';
import { useLate } from './use-late.ts';
import { useRemembered } from './use-remembered.ts';

interface ScreenFoldProps {
  readonly run: RunState;
  readonly acts: readonly UserAct[];
  readonly language: Language;
  readonly onActs: (acts: readonly UserAct[]) => void;
}

export function ScreenFold({ run, ...props }: ScreenFoldProps) {
  const shown = useRemembered(shownScreen(run), run);
  const late = useLate(() => import('../screen/window/index.ts'), shown !== null, run);
  if (shown === null || late === null) return null;
  return <late.WindowPanel {...props} {...shown} />;
}

function shownScreen(run: RunState): { readonly screen: ScreenRecord; readonly duration: number } | null {
  if (run.type !== 'ended' || run.end.type !== 'completed') return null;
  const { screen, duration } = run.end.result;
  return screen === undefined ? null : { screen, duration };
}
