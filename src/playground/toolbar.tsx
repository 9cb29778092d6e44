/** The buttons of a playground. A button that cannot act now stays where it is, so that focus is never lost. */
import type { ComponentChildren } from 'preact';
import type { PlaygroundText } from '../languages/index.ts';
import { Icon } from './icon.tsx';

/** What a button does, and whether it can. */
export interface ButtonAction {
  readonly act: () => void;
  readonly can: 'yes' | 'no';
}

/** The actions of a playground; null for a button that it does not have. */
export interface ToolbarActions {
  readonly run: ButtonAction;
  readonly stop: ButtonAction;
  readonly check: ButtonAction | null;
  readonly reset: ButtonAction;
  readonly hint: ButtonAction | null;
  readonly solution: (ButtonAction & { readonly shown: 'yes' | 'no' }) | null;
  readonly share: ButtonAction;
  readonly search: ButtonAction | null;
}

interface ToolbarProps {
  readonly text: PlaygroundText;
  readonly actions: ToolbarActions;
  readonly runKey: string | null;
}

export function Toolbar({ text, actions, runKey }: ToolbarProps) {
  const { run, stop, check, reset, hint, solution, share, search } = actions;
  return (
    <div class="playground-buttons">
      <Button action={run} look="primary" hint={runKey}>
        <Icon name="run" />
        {text.run}
      </Button>
      <Button action={stop}>
        <Icon name="stop" />
        {text.stop}
      </Button>
      {check !== null && (
        <Button action={check} look="strong">
          {text.check}
        </Button>
      )}
      {search !== null && (
        <Button action={search} look="strong">
          {text.search}
        </Button>
      )}
      <span class="playground-buttons-gap" />
      {hint !== null && <Button action={hint}>{text.hint}</Button>}
      {solution !== null && (
        <Button action={solution} expanded={solution.shown}>
          {text.solution}
        </Button>
      )}
      <Button action={reset}>{text.reset}</Button>
      <Button action={share}>{text.share}</Button>
    </div>
  );
}

interface ButtonProps {
  readonly action: ButtonAction;
  readonly look?: 'primary' | 'strong' | 'quiet';
  readonly hint?: string | null;
  readonly expanded?: 'yes' | 'no';
  readonly children: ComponentChildren;
}

/** A button of the playground. */
function Button({ action, look = 'quiet', hint = null, expanded, children }: ButtonProps) {
  return (
    <button
      type="button"
      class="button"
      data-look={look}
      aria-disabled={action.can === 'no' ? 'true' : undefined}
      aria-expanded={expanded === undefined ? undefined : expanded === 'yes'}
      title={hint ?? undefined}
      onClick={() => action.can === 'yes' && action.act()}
    >
      {children}
    </button>
  );
}
