/** Where the files of a run will be; what shows them is fetched when a run has left some. */
import type { Language } from '../languages/index.ts';
import type { RunState } from './playground-state.ts';
import { useLate } from './use-late.ts';
import { useRemembered } from './use-remembered.ts';

interface FilesFoldProps {
  readonly run: RunState;
  readonly language: Language;
}

export function FilesFold({ run, language }: FilesFoldProps) {
  const left = run.type === 'ended' && run.end.type === 'completed' ? (run.end.result.files ?? null) : null;
  const files = useRemembered(left, run);
  const late = useLate(() => import('../files/index.ts'), files !== null, run);
  if (files === null || late === null) return null;
  return <late.FilesPanel files={files} language={language} />;
}
