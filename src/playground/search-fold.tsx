/** Where a search for a bad order will be; what searches and answers is fetched when the reader asks. */
import { useState } from 'preact/hooks';
import type { Mediator } from './mediator.ts';
import type { SearchPanelProps } from './search-panel.tsx';
import { useLate } from './use-late.ts';

export function SearchFold(props: SearchPanelProps) {
  // The next press of the button tries again.
  const late = useLate(() => import('./search-panel.tsx'), props.asked > 0, props.asked);
  if (props.asked === 0 || late === null) return null;
  return <late.SearchPanel {...props} />;
}

/** How often a search was asked for, and how often what it found was to be seen. */
export function useSearch(mediator: Mediator | null) {
  const [asked, setAsked] = useState(0);
  const [shown, setShown] = useState(0);
  return {
    asked,
    shown,
    ask: () => setAsked((times) => times + 1),
    show: (schedule: string) => {
      mediator?.follow(schedule);
      void mediator?.run('run');
      setShown((times) => times + 1);
    },
  };
}
