/** The list of checks below the verdict; what draws it is fetched with the checks themselves. */
import type { ChecksState, FailedRun } from '../exercise/list/index.ts';
import type { Language } from '../languages/index.ts';
import { useLate } from './use-late.ts';

interface ChecksProps {
  readonly checks: ChecksState;
  readonly language: Language;
  /** What stands in the editor. */
  readonly code: string;
  readonly onReplay: (run: FailedRun) => void;
}

export function Checks({ checks, language, code, onReplay }: ChecksProps) {
  // A list can only be there once its own code is: to fetch it again costs nothing.
  const late = useLate(loadList, checks.type === 'list');
  if (checks.type !== 'list' || late === null) return null;
  const [{ CheckList }, { exerciseTextFor }] = late;
  return <CheckList list={checks} text={exerciseTextFor(language)} code={code} onReplay={onReplay} />;
}

function loadList() {
  return Promise.all([import('../exercise/list/index.ts'), import('../languages/exercise/index.ts')]);
}
