import { describe, expect, it } from 'vitest';
import type { LoadedEdit } from '../progress/index.ts';
import { linesOf, resultOf } from './fixtures/recorded-results.ts';
import { currentText, type EndedRun, type Original, type PlaygroundState } from './playground-state.ts';
import { initialState, type PlaygroundAction, reduce } from './state.ts';

const original: Original = { start: 'print(1)', startVersion: 'v2', stdin: '', hints: 2 };
const nothing: LoadedEdit = { type: 'none' };

function kept(text: string, base: string): LoadedEdit {
  return { type: 'edit', edit: { text, base, stdin: '' } };
}

function stateAfter(loaded: LoadedEdit, ...actions: readonly PlaygroundAction[]): PlaygroundState {
  return actions.reduce((state, action) => reduce(state, action, original), initialState(original, loaded));
}

const typed = (text: string): PlaygroundAction => ({ type: 'edited', text });
const ended: EndedRun = {
  type: 'ended',
  purpose: 'run',
  source: 'print(1)',
  lines: linesOf(['1', 0]),
  end: { type: 'completed', result: resultOf(linesOf(['1', 0])) },
  judgement: { type: 'none' },
  realSeconds: 0.02,
};

describe('the text of a playground', () => {
  it('begins as the chapter has it', () => {
    expect(stateAfter(nothing).text).toEqual({ type: 'start', aside: null });
  });

  it('is the reader’s own after a change, and the chapter’s again when the change is taken back', () => {
    const edited = stateAfter(nothing, typed('print(2)'));
    expect(edited.text).toEqual({ type: 'edited', edit: { text: 'print(2)', base: 'v2' } });
    expect(reduce(edited, typed('print(1)'), original).text).toEqual({ type: 'start', aside: null });
  });

  it('does not change when an editor reports what stands there already', () => {
    const state = stateAfter(nothing, typed('print(2)'));
    expect(reduce(state, typed('print(2)'), original)).toBe(state);
  });

  it('is what the reader left, after a reload', () => {
    const state = stateAfter(kept('print(3)', 'v2'));
    expect(currentText(state, original)).toBe('print(3)');
    expect(state.text.type).toBe('edited');
    expect(state.run).toEqual({ type: 'idle' });
  });

  it('is no edit when it is what the chapter now has anyway', () => {
    expect(stateAfter(kept('print(1)', 'v1')).text.type).toBe('start');
  });
});

describe('Reset', () => {
  it('gives back the chapter’s program and can be undone', () => {
    const reset = stateAfter(nothing, typed('print(2)'), { type: 'reset' });
    expect(currentText(reset, original)).toBe('print(1)');
    expect(currentText(reduce(reset, { type: 'reset-undone' }, original), original)).toBe('print(2)');
  });

  it('offers no undo once the reader has typed on', () => {
    const state = stateAfter(nothing, typed('print(2)'), { type: 'reset' }, typed('print(9)'), {
      type: 'reset-undone',
    });
    expect(currentText(state, original)).toBe('print(9)');
  });

  it('leaves the output where it is', () => {
    expect(stateAfter(nothing, typed('x'), { type: 'run-ended', run: ended }, { type: 'reset' }).run).toBe(
      ended,
    );
  });
});

describe('a chapter that changed under an edit', () => {
  const outdated = stateAfter(kept('print(3)', 'v1'));

  it('keeps the edit in the editor and lets the reader compare', () => {
    expect(outdated.text).toMatchObject({ type: 'outdated', comparing: 'no' });
    expect(currentText(outdated, original)).toBe('print(3)');
    expect(reduce(outdated, { type: 'compared' }, original).text).toMatchObject({ comparing: 'yes' });
  });

  it('goes on asking while the reader types', () => {
    expect(reduce(outdated, typed('print(4)'), original).text.type).toBe('outdated');
  });

  it('is settled by keeping one’s own', () => {
    const mine = reduce(outdated, { type: 'kept-mine' }, original);
    expect(mine.text).toEqual({ type: 'edited', edit: { text: 'print(3)', base: 'v2' } });
  });

  it('is settled by taking the new version, and that can be undone, too', () => {
    const taken = reduce(outdated, { type: 'reset' }, original);
    expect(currentText(taken, original)).toBe('print(1)');
    const back = reduce(taken, { type: 'reset-undone' }, original);
    expect(back.text).toMatchObject({ type: 'outdated', edit: { text: 'print(3)', base: 'v1' } });
  });
});

describe('a run', () => {
  const started = stateAfter(nothing, { type: 'run-started', purpose: 'run' });
  const booting: PlaygroundAction = {
    type: 'runner-changed',
    runner: { type: 'booting', stage: 'compile', fraction: 0.5 },
  };

  it('shows the stages of the interpreter’s start', () => {
    expect(reduce(started, booting, original).run).toEqual({
      type: 'booting',
      stage: 'compile',
      fraction: 0.5,
    });
  });

  it('runs when the interpreter is ready, and collects lines', () => {
    const running = reduce(started, { type: 'runner-changed', runner: { type: 'ready' } }, original);
    const [first, second] = linesOf(['a', 0], ['b', 1]);
    if (first === undefined || second === undefined) throw new Error('two lines were made');
    const state = [first, second].reduce(
      (to, line) => reduce(to, { type: 'printed', lines: [line] }, original),
      running,
    );
    expect(state.run).toEqual({ type: 'running', lines: [first, second] });
  });

  it('does not fall back to booting when a standby boots meanwhile', () => {
    const running = reduce(started, { type: 'printed', lines: [] }, original);
    expect(reduce(running, booting, original)).toEqual(running);
  });

  it('takes no lines after its end', () => {
    const state = stateAfter(
      nothing,
      { type: 'run-ended', run: ended },
      { type: 'printed', lines: linesOf(['late', 9]) },
    );
    expect(state.run).toBe(ended);
  });
});

describe('help and notices', () => {
  it('shows one hint after the other and no more than there are', () => {
    const asked: PlaygroundAction = { type: 'hint-asked' };
    expect(stateAfter(nothing, asked).hintsShown).toBe(1);
    expect(stateAfter(nothing, asked, asked, asked).hintsShown).toBe(2);
  });

  it('shows and hides the solution', () => {
    const toggled: PlaygroundAction = { type: 'solution-toggled' };
    expect(stateAfter(nothing, toggled).solution).toBe('shown');
    expect(stateAfter(nothing, toggled, toggled).solution).toBe('hidden');
  });

  it('says once that edits cannot be kept', () => {
    const failed: PlaygroundAction = { type: 'keeping-failed', trouble: 'full' };
    const told = stateAfter(nothing, failed);
    expect(told.trouble).toBe('full');
    const dismissed = reduce(told, { type: 'trouble-dismissed' }, original);
    expect(reduce(dismissed, failed, original).trouble).toBe('dismissed');
  });

  it('says that a kept edit could not be read', () => {
    expect(stateAfter({ type: 'unreadable' }).trouble).toBe('unreadable');
  });

  it('drops the word on a copied link when the program changes', () => {
    const state = stateAfter(nothing, { type: 'shared', share: { type: 'copied' } }, typed('other'));
    expect(state.share).toEqual({ type: 'none' });
  });
});

describe('an exercise', () => {
  const progress = { hints: 1, solution: 'unseen', done: null, attempts: ['one', 'two'] } as const;

  it('begins with what was put aside on an earlier day, for Undo', () => {
    const state = initialState(original, { type: 'none' }, progress);
    expect(state.text).toEqual({ type: 'start', aside: { text: 'two', base: original.startVersion } });
  });

  it('forgets checks that are given up half-way, and keeps those that have ended', () => {
    const list = { type: 'list', source: 'x', checks: [], says: '', first: null } as const;
    const runAfter = (tone: 'busy' | 'ok', purpose: 'run' | 'check') => {
      const changed = reduce(
        initialState(original, { type: 'none' }),
        { type: 'checks-changed', checks: { ...list, tone } },
        original,
      );
      return reduce(changed, { type: 'run-started', purpose }, original).checks.type;
    };
    expect([runAfter('busy', 'run'), runAfter('ok', 'run'), runAfter('ok', 'check')]).toEqual([
      'none',
      'list',
      'none',
    ]);
  });
});
