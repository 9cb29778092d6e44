/** Where a search for a bad order will be; what searches and answers is fetched when the reader asks. */
import { useEffect, useState } from 'preact/hooks';
import type { Mediator } from './mediator.ts';
import type { SearchPanel, SearchPanelProps } from './search-panel.tsx';

export function SearchFold(props: SearchPanelProps) {
  const [loaded, setLoaded] = useState<{ readonly Panel: typeof SearchPanel | null }>({ Panel: null });
  const isMissing = props.asked > 0 && loaded.Panel === null;
  useEffect(() => {
    if (!isMissing) return;
    import('./search-panel.tsx').then(
      ({ SearchPanel: Panel }) => setLoaded({ Panel }),
      // The next press of the button tries again.
      () => undefined,
    );
  }, [isMissing, props.asked]);
  if (props.asked === 0 || loaded.Panel === null) return null;
  return <loaded.Panel {...props} />;
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
