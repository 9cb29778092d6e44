/** Where hints and solution will stand; what shows them is fetched when the reader asks for the first. */
import type { HelpProps } from './help-list.tsx';
import { useLate } from './use-late.ts';

export function Help(props: HelpProps) {
  const { hintsShown, solution } = props.state;
  // The next press of a button tries again.
  const isAsked = hintsShown > 0 || solution === 'shown';
  const late = useLate(() => import('./help-list.tsx'), isAsked, `${hintsShown} ${solution}`);
  return (
    <div class="help" aria-live="polite">
      {late !== null && <late.HelpList {...props} />}
    </div>
  );
}
