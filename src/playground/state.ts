/** The reducer of a playground: what the reader or the runner did, and the state that follows. Pure. */
import type { ChecksState } from '../exercise/list/index.ts';
import { FRESH_EXERCISE, type KeptExercise, type LoadedEdit } from '../progress/index.ts';
import type { UserAct } from '../protocol.ts';
import type { RunnerState } from '../runner/index.ts';
import type { OutputLine } from '../trace/index.ts';
import {
  currentText,
  type Edit,
  type EndedRun,
  type KeepTrouble,
  type Original,
  type PlaygroundState,
  type Purpose,
  type RunState,
  type ShareState,
} from './playground-state.ts';

/** All that can happen to a playground. */
export type PlaygroundAction =
  | { readonly type: 'edited'; readonly text: string }
  | { readonly type: 'stdin-changed'; readonly stdin: string }
  | { readonly type: 'schedule-chosen'; readonly schedule: string }
  | { readonly type: 'acts-chosen'; readonly acts: readonly UserAct[] }
  | { readonly type: 'reset' }
  | { readonly type: 'reset-undone' }
  | { readonly type: 'compared' }
  | { readonly type: 'kept-mine' }
  | { readonly type: 'run-started'; readonly purpose: Purpose }
  | { readonly type: 'runner-changed'; readonly runner: RunnerState }
  | { readonly type: 'printed'; readonly lines: readonly OutputLine[] }
  | { readonly type: 'run-ended'; readonly run: EndedRun }
  | { readonly type: 'checks-changed'; readonly checks: ChecksState }
  | { readonly type: 'progressed'; readonly progress: KeptExercise }
  | { readonly type: 'hint-asked' }
  | { readonly type: 'solution-toggled' }
  | { readonly type: 'shared'; readonly share: ShareState }
  | { readonly type: 'keeping-failed'; readonly trouble: KeepTrouble }
  | { readonly type: 'trouble-dismissed' };

/** The state a page begins with: the reader's kept edit if there is one, and nothing has run. */
export function initialState(
  original: Original,
  loaded: LoadedEdit,
  progress: KeptExercise = FRESH_EXERCISE,
): PlaygroundState {
  const last = progress.attempts.at(-1);
  const aside = last === undefined ? null : { text: last, base: original.startVersion };
  const fresh: PlaygroundState = {
    // What was put aside on an earlier day can still be had.
    text: { type: 'start', aside },
    stdin: original.stdin,
    schedule: original.schedule ?? '',
    acts: null,
    run: { type: 'idle' },
    checks: { type: 'none' },
    progress,
    hintsShown: 0,
    solution: 'hidden',
    share: { type: 'none' },
    trouble: loaded.type === 'unreadable' ? 'unreadable' : null,
  };
  if (loaded.type !== 'edit') return fresh;
  const { text, base, stdin } = loaded.edit;
  return { ...fresh, stdin, text: textOf({ text, base }, original) };
}

function textOf(edit: Edit, original: Original): PlaygroundState['text'] {
  if (edit.text === original.start) return { type: 'start', aside: null };
  return edit.base === original.startVersion
    ? { type: 'edited', edit }
    : { type: 'outdated', edit, comparing: 'no' };
}

export function reduce(
  state: PlaygroundState,
  action: PlaygroundAction,
  original: Original,
): PlaygroundState {
  switch (action.type) {
    case 'edited':
      return edited(state, action.text, original);
    case 'stdin-changed':
      return { ...state, stdin: action.stdin };
    case 'schedule-chosen':
      return { ...state, schedule: action.schedule, share: { type: 'none' } };
    case 'acts-chosen':
      return { ...state, acts: action.acts, share: { type: 'none' } };
    case 'reset':
      return reset(state, original);
    case 'reset-undone':
      return undone(state, original);
    case 'compared':
      return compared(state);
    case 'kept-mine':
      return keptMine(state, original);
    case 'run-started':
      return {
        ...state,
        run: { type: 'booting', stage: null, fraction: null },
        checks: action.purpose === 'check' || isBusy(state.checks) ? { type: 'none' } : state.checks,
      };
    case 'runner-changed':
      return { ...state, run: followRunner(state.run, action.runner) };
    case 'printed':
      return { ...state, run: printed(state.run, action.lines) };
    case 'run-ended':
      return { ...state, run: action.run };
    case 'checks-changed':
      return { ...state, checks: action.checks };
    case 'progressed':
      return { ...state, progress: action.progress };
    case 'hint-asked':
      return { ...state, hintsShown: Math.min(state.hintsShown + 1, original.hints) };
    case 'solution-toggled':
      return { ...state, solution: state.solution === 'shown' ? 'hidden' : 'shown' };
    case 'shared':
      return { ...state, share: action.share };
    case 'keeping-failed':
      return state.trouble === null ? { ...state, trouble: action.trouble } : state;
    case 'trouble-dismissed':
      return state.trouble === null ? state : { ...state, trouble: 'dismissed' };
  }
}

/** Whether more is to come; what is given up half-way tells nothing. */
export function isBusy(checks: ChecksState): boolean {
  return checks.type === 'list' && checks.tone === 'busy';
}

function edited(state: PlaygroundState, text: string, original: Original): PlaygroundState {
  if (text === currentText(state, original)) return state;
  const share: ShareState = { type: 'none' };
  switch (state.text.type) {
    case 'start':
      return { ...state, share, text: { type: 'edited', edit: { text, base: original.startVersion } } };
    case 'edited':
      if (text === original.start) return { ...state, share, text: { type: 'start', aside: null } };
      return { ...state, share, text: { type: 'edited', edit: { ...state.text.edit, text } } };
    case 'outdated':
      return { ...state, share, text: { ...state.text, edit: { ...state.text.edit, text } } };
  }
}

function reset(state: PlaygroundState, original: Original): PlaygroundState {
  if (state.text.type === 'start') return { ...state, stdin: original.stdin, acts: null };
  return {
    ...state,
    stdin: original.stdin,
    acts: null,
    share: { type: 'none' },
    text: { type: 'start', aside: state.text.edit },
  };
}

function undone(state: PlaygroundState, original: Original): PlaygroundState {
  if (state.text.type !== 'start' || state.text.aside === null) return state;
  return { ...state, text: textOf(state.text.aside, original) };
}

function compared(state: PlaygroundState): PlaygroundState {
  if (state.text.type !== 'outdated') return state;
  return { ...state, text: { ...state.text, comparing: state.text.comparing === 'yes' ? 'no' : 'yes' } };
}

/** The reader saw that the chapter changed and stays with the own version: from now on it counts as made from the new one. */
function keptMine(state: PlaygroundState, original: Original): PlaygroundState {
  if (state.text.type !== 'outdated') return state;
  const { text } = state.text.edit;
  return { ...state, text: { type: 'edited', edit: { text, base: original.startVersion } } };
}

/** Only a run that waits for its interpreter cares what the runner does: its end is told by the run itself. */
function followRunner(run: RunState, runner: RunnerState): RunState {
  if (run.type !== 'booting') return run;
  switch (runner.type) {
    case 'booting':
      return { type: 'booting', stage: runner.stage, fraction: runner.fraction };
    case 'ready':
      return { type: 'running', lines: [] };
    case 'cold':
    case 'failed':
      return run;
  }
}

function printed(run: RunState, lines: readonly OutputLine[]): RunState {
  switch (run.type) {
    case 'booting':
      return { type: 'running', lines };
    case 'running':
      return { type: 'running', lines: [...run.lines, ...lines] };
    case 'idle':
    case 'ended':
      return run;
  }
}
