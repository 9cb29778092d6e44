/** Hints one by one, and the author's solution beside the reader's program. */
import type { PlaygroundText } from '../languages/index.ts';
import { ColouredCode } from './coloured-code.tsx';
import { type IslandData, shownProgram } from './island-data.ts';
import type { Mediator } from './mediator.ts';
import type { PlaygroundState } from './playground-state.ts';

interface HelpProps {
  readonly text: PlaygroundText;
  readonly data: IslandData;
  readonly state: PlaygroundState;
  readonly mediator: Mediator | null;
}

export function Help({ text, data, state, mediator }: HelpProps) {
  const { hints, solution } = data;
  return (
    <div class="help" aria-live="polite">
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
      {solution !== null && state.solution === 'shown' && mediator !== null && (
        <section class="solution" aria-label={text.help.solutionTitle}>
          <p class="label">{text.help.solutionTitle}</p>
          <ColouredCode text={shownProgram(solution)} />
          <button type="button" class="button" onClick={() => mediator.edit(shownProgram(solution))}>
            {text.help.useSolution}
          </button>
        </section>
      )}
    </div>
  );
}
