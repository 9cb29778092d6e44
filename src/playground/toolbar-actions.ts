/** What the buttons of a playground do and when they can. */
import type { Language } from '../languages/index.ts';
import type { IslandData } from './island-data.ts';
import type { Mediator } from './mediator.ts';
import type { PlaygroundState } from './playground-state.ts';
import { sharedProgram, shareProgram } from './share-program.ts';
import { isBusy } from './state.ts';
import type { ButtonAction, ToolbarActions } from './toolbar.tsx';
import { judgedByCheck } from './verdict-view.ts';

interface About {
  readonly data: IslandData;
  readonly language: Language;
  readonly code: string;
  readonly search: () => void;
}

/** The actions; before the island is alive none can act. */
export function toolbarActions(
  mediator: Mediator | null,
  state: PlaygroundState,
  about: About,
): ToolbarActions {
  const { data, language, code, search } = about;
  const button = (can: boolean, act: (of: Mediator) => void): ButtonAction => ({
    can: can && mediator !== null ? 'yes' : 'no',
    act: () => mediator !== null && act(mediator),
  });
  const busy = state.run.type === 'booting' || state.run.type === 'running' || isBusy(state.checks);
  const own = state.text.type !== 'start' || state.stdin !== data.stdin || state.acts !== null;
  const share = async (of: Mediator) =>
    of.shared(await shareProgram(sharedProgram(data, code, state), language));
  return {
    run: button(true, (of) => void of.run('run')),
    stop: button(busy, (of) => of.stop()),
    check: judgedByCheck(data.kind) ? button(true, (of) => void of.check()) : null,
    reset: button(own, (of) => of.reset()),
    hint: data.hints === 0 ? null : button(state.hintsShown < data.hints, (of) => of.askHint()),
    solution: !data.hasSolution
      ? null
      : { ...button(true, (of) => of.toggleSolution()), shown: state.solution === 'shown' ? 'yes' : 'no' },
    share: button(true, (of) => void share(of)),
    search: isSearched(data) ? button(true, search) : null,
  };
}

/** Where an order that breaks the program is looked for: it is the task, or the program is the reader's own. */
function isSearched({ kind, id }: IslandData): boolean {
  return kind === 'explore' || id === 'play';
}
