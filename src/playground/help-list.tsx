/** Hints one by one, and the author's solution beside the reader's program. Fetched when the first is asked for. */
import type { PlaygroundText } from '../languages/index.ts';
import { fetchHelp } from './exercise-file.ts';
import { type IslandData, shownProgram } from './island-data.ts';
import type { PlaygroundState } from './playground-state.ts';
import { Solution } from './solution.tsx';
import { useLate } from './use-late.ts';
import '../styles/playground-help.css';

export interface HelpProps {
  readonly text: PlaygroundText;
  readonly data: IslandData;
  readonly state: PlaygroundState;
  /** What stands in the editor. */
  readonly mine: string;
}

export function HelpList({ text, data, state, mine }: HelpProps) {
  // The next press of a button tries again.
  const help = useLate(() => fetchHelp(data.id), true, `${state.hintsShown} ${state.solution}`);
  if (help === null) return null;
  const { hints, solution } = help;
  return (
    <>
      {state.hintsShown > 0 && (
        <ol class="hints" aria-label={text.help.hints}>
          {hints.slice(0, state.hintsShown).map((hint, index) => (
            <li key={hint} class="hint">
              <p class="label">{text.help.hintNumber(index + 1, hints.length)}</p>
              <p dangerouslySetInnerHTML={{ __html: hint }} />
            </li>
          ))}
        </ol>
      )}
      {solution !== null && state.solution === 'shown' && (
        <Solution text={text} mine={mine} solution={shownProgram(solution)} />
      )}
    </>
  );
}
