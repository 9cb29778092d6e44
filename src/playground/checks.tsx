/** The list of checks below the verdict; what draws it is fetched with the checks themselves. */
import { useEffect, useState } from 'preact/hooks';
import type { CheckList, ChecksState, FailedRun } from '../exercise/list/index.ts';
import type { ExerciseText } from '../languages/exercise/index.ts';
import type { Language } from '../languages/index.ts';

interface ChecksProps {
  readonly checks: ChecksState;
  readonly language: Language;
  /** What stands in the editor. */
  readonly code: string;
  readonly onReplay: (run: FailedRun) => void;
}

interface Loaded {
  readonly List: typeof CheckList;
  readonly text: ExerciseText;
}

export function Checks({ checks, language, code, onReplay }: ChecksProps) {
  const loaded = useList(checks.type === 'list', language);
  if (checks.type !== 'list' || loaded === null) return null;
  const { List, text } = loaded;
  return <List list={checks} text={text} code={code} onReplay={onReplay} />;
}

/** A list can only be there once its own code is: to fetch it again costs nothing. */
function useList(needed: boolean, language: Language): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    if (!needed || loaded !== null) return;
    Promise.all([import('../exercise/list/index.ts'), import('../languages/exercise/index.ts')]).then(
      ([{ CheckList }, { exerciseTextFor }]) =>
        setLoaded({ List: CheckList, text: exerciseTextFor(language) }),
      () => undefined,
    );
  }, [needed, language]);
  return loaded;
}
