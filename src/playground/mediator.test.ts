import { describe, expect, it } from 'vitest';
import { CheckSession } from '../exercise/list/check-session.ts';
import { exerciseTextFor } from '../languages/exercise/index.ts';
import { createEditStore, createExerciseStore } from '../progress/index.ts';
import { createRecordedRunner } from '../runner/recorded-runner.ts';
import { linesOf, resultOf } from './fixtures/recorded-results.ts';
import type { Judge } from './judge-shape.ts';
import { Mediator, type MediatorParts } from './mediator.ts';

const result = resultOf(linesOf(['one', 0], ['two', 1]));

/** A judge that says what it was given. */
const judge: Judge = {
  evaluate: ['hits == 1'],
  dismiss: () => undefined,
  judge: async (run) => ({
    type: 'judged',
    verdict: { verdict: 'unknown', message: `${run.output.length} lines` },
  }),
};

function set(different: Partial<MediatorParts> = {}) {
  const runner = createRecordedRunner(() => result);
  const frames: (() => void)[] = [];
  const map = new Map<string, string>();
  const edits = createEditStore({
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  });
  let now = 0;
  const parts: MediatorParts = {
    language: 'zh-cn',
    keptAs: 'p',
    original: { start: 'print(1)', startVersion: 'v1', stdin: '', hints: 0 },
    judges: 'every-run',
    exercise: null,
    edits,
    loadRunner: async () => runner,
    loadJudge: async () => judge,
    nextFrame: (callback) => frames.push(callback),
    seconds: () => now,
    ...different,
  };
  return {
    runner,
    edits,
    mediator: new Mediator(parts),
    again: () => new Mediator(parts),
    drawFrame: () => frames.splice(0).map((frame) => frame()),
    waitSeconds: (seconds: number) => {
      now += seconds;
    },
  };
}

/** Lets everything that is due happen. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

describe('a schedule', () => {
  const original = { start: 'print(1)', startVersion: 'v1', stdin: 'in', hints: 0 };

  it('is followed by the reader’s runs until it is dropped, and judged without its times', async () => {
    const scopes: string[] = [];
    const { mediator, runner } = set({
      original,
      loadJudge: async (scope) => {
        scopes.push(scope);
        return judge;
      },
    });
    runner.become({ type: 'ready' });
    mediator.follow('2:1:w1=3');
    for (const schedule of ['2:1:w1=3', '']) {
      mediator.follow(schedule);
      const over = mediator.run('run');
      await settle();
      runner.finish();
      await over;
      expect(mediator.state.schedule).toBe(schedule);
    }
    expect(runner.programs).toMatchObject([
      { source: 'print(1)', stdin: 'in', schedule: '2:1:w1=3' },
      { source: 'print(1)', stdin: 'in', schedule: '' },
    ]);
    expect(scopes).toEqual(['every-schedule', 'usual-run']);
  });

  it('may come with the program, and is nothing to Check', async () => {
    const { mediator, runner } = set({ original: { ...original, schedule: '2:1:t' } });
    runner.become({ type: 'ready' });
    expect(mediator.state.schedule).toBe('2:1:t');
    const over = mediator.run('check');
    await settle();
    runner.finish();
    await over;
    expect(runner.programs).toMatchObject([{ schedule: '' }]);
  });
});

describe('a run through the mediator', () => {
  it('boots, prints frame by frame, ends and is judged', async () => {
    const { mediator, runner, drawFrame, waitSeconds } = set();
    const seen: string[] = [];
    mediator.subscribe(() => seen.push(mediator.state.run.type));
    const over = mediator.run('run');
    await settle();
    expect(mediator.state.run).toMatchObject({ type: 'booting', stage: null });
    runner.become({ type: 'booting', stage: 'download', fraction: 0.25 });
    expect(mediator.state.run).toEqual({ type: 'booting', stage: 'download', fraction: 0.25 });
    waitSeconds(5);
    runner.become({ type: 'ready' });
    runner.print();
    expect(mediator.state.run).toEqual({ type: 'running', lines: [] });
    drawFrame();
    expect(mediator.state.run).toMatchObject({ type: 'running', lines: [{ text: 'one' }] });
    waitSeconds(0.5);
    runner.finish();
    await over;
    expect(mediator.state.run).toMatchObject({
      type: 'ended',
      source: 'print(1)',
      lines: result.output,
      judgement: { type: 'judged', verdict: { message: '2 lines' } },
      realSeconds: 0.5,
    });
    expect(seen.at(-1)).toBe('ended');
  });

  it('asks for the values that the judge wants', async () => {
    const { mediator, runner } = set();
    void mediator.run('run');
    await settle();
    expect(runner.programs).toEqual([
      { source: 'print(1)', stdin: '', schedule: '', evaluate: ['hits == 1'], language: 'zh-cn' },
    ]);
  });

  it('draws many lines at once', async () => {
    const { mediator, runner, drawFrame } = set();
    void mediator.run('run');
    await settle();
    runner.become({ type: 'ready' });
    let changes = 0;
    mediator.subscribe(() => {
      changes += 1;
    });
    runner.print();
    runner.print();
    drawFrame();
    expect(changes).toBe(1);
  });

  it('is judged only by Check where ordinary runs are for looking', async () => {
    const { mediator, runner } = set({ judges: 'check' });
    for (const [purpose, type] of [
      ['run', 'none'],
      ['check', 'judged'],
    ] as const) {
      const over = mediator.run(purpose);
      await settle();
      runner.finish();
      await over;
      expect(mediator.state.run).toMatchObject({ type: 'ended', judgement: { type } });
    }
  });

  it('keeps what was printed when it is stopped, and leaves the text alone', async () => {
    const { mediator, runner } = set();
    mediator.edit('while True: pass');
    const over = mediator.run('run');
    await settle();
    runner.become({ type: 'ready' });
    runner.print();
    mediator.stop();
    await over;
    expect(mediator.state.run).toMatchObject({
      type: 'ended',
      end: { type: 'stopped' },
      lines: [{ text: 'one' }],
    });
    expect(mediator.text).toBe('while True: pass');
  });

  it('can be stopped before its interpreter is there', async () => {
    const { mediator, runner } = set();
    const over = mediator.run('run');
    mediator.stop();
    await over;
    expect(mediator.state.run).toMatchObject({ type: 'ended', end: { type: 'stopped' }, lines: [] });
    expect(runner.programs).toEqual([]);
  });

  it('gives way to the next one, and never mixes their lines', async () => {
    const { mediator, runner, drawFrame } = set();
    const first = mediator.run('run');
    await settle();
    runner.become({ type: 'ready' });
    runner.print();
    const second = mediator.run('run');
    await first;
    drawFrame();
    await settle();
    expect(mediator.state.run).toEqual({ type: 'running', lines: [] });
    runner.finish();
    await second;
    expect(mediator.state.run).toMatchObject({ type: 'ended', lines: result.output });
  });

  it('tells when the page itself could not fetch the runner', async () => {
    const { mediator } = set({ loadRunner: () => Promise.reject(new Error('offline')) });
    await mediator.run('run');
    expect(mediator.state.run).toMatchObject({
      end: { type: 'failed', error: { reason: 'assets-missing' } },
    });
  });

  it('tells when the environment broke down', async () => {
    const { mediator, runner } = set();
    const over = mediator.run('run');
    await settle();
    runner.fail({ reason: 'worker-died', detail: 'gone' });
    await over;
    expect(mediator.state.run).toMatchObject({ end: { type: 'failed', error: { reason: 'worker-died' } } });
  });

  it('runs without its checker when that cannot be fetched, and says so', async () => {
    const { mediator, runner } = set({ loadJudge: () => Promise.reject(new Error('offline')) });
    const over = mediator.run('run');
    await settle();
    runner.finish();
    await over;
    expect(mediator.state.run).toMatchObject({ judgement: { type: 'checker-missing' } });
  });
});

describe('warming', () => {
  it('boots the interpreter and runs nothing', async () => {
    const { mediator, runner } = set();
    let state = 'unknown';
    runner.subscribe((now) => {
      state = now.type;
    });
    mediator.warm();
    await settle();
    expect(state).toBe('booting');
    expect(runner.programs).toEqual([]);
    expect(mediator.state.run).toEqual({ type: 'idle' });
  });
});

describe('what is kept', () => {
  it('comes back in the next visit, and runs nothing', () => {
    const { mediator, again, runner } = set();
    mediator.edit('print(2)');
    mediator.setStdin('Ada');
    const next = again();
    expect(next.text).toBe('print(2)');
    expect(next.state.stdin).toBe('Ada');
    expect(runner.programs).toEqual([]);
  });

  it('is removed by Reset and back after Undo', () => {
    const { mediator, edits } = set();
    mediator.edit('print(2)');
    mediator.reset();
    expect(edits.load('p')).toEqual({ type: 'none' });
    mediator.undoReset();
    expect(edits.load('p')).toMatchObject({ type: 'edit', edit: { text: 'print(2)' } });
  });

  it('is missed aloud where nothing can be kept', () => {
    const { mediator } = set({ edits: createEditStore(null) });
    mediator.edit('print(2)');
    expect(mediator.state.trouble).toBe('unavailable');
    expect(mediator.text).toBe('print(2)');
  });
});

describe('an exercise through the mediator', () => {
  const check = { id: 'a', says: 'It holds.', append: 'x()', stdin: '7', schedules: [], spec: 'duration 0' };
  const ok = { type: 'judged', verdict: { verdict: 'ok', notes: [] } } as const;
  const wrong = { verdict: 'violation', message: 'Late.', line: 0 } as const;
  const witness = {
    type: 'wrong-duration',
    seconds: 1,
    allowed: { min: 0, max: 0, above: false, below: false },
  } as const;

  function exercising(
    hidden:
      | typeof ok
      | { readonly type: 'judged'; readonly verdict: typeof wrong & { readonly witness: typeof witness } },
  ) {
    const store = createExerciseStore(null);
    const set_ = set({
      judges: 'check',
      original: { start: 'print(1)', startVersion: 'v1', stdin: '', hints: 2 },
      loadJudge: async () => ({ evaluate: [], judge: async () => ok, dismiss: () => undefined }),
      exercise: {
        id: 'p',
        store,
        now: () => 5,
        loadSession: async (running) =>
          new CheckSession({
            ...running,
            text: exerciseTextFor('en'),
            fetchFile: async () => JSON.stringify({ checks: [check], tolerated: [] }),
            openJudge: async () => ({ evaluate: [], judge: async () => hidden, dismiss: () => undefined }),
          }),
      },
    });
    const press = async (begin = () => set_.mediator.check()) => {
      const over = begin();
      for (let run = 0; run < 2; run += 1) {
        await settle();
        await settle();
        set_.runner.finish();
        await settle();
      }
      await over;
    };
    return { ...set_, store, press };
  }

  it('is done when every check passes, with the help that was taken', async () => {
    const { mediator, store, press } = exercising(ok);
    mediator.askHint();
    mediator.toggleSolution();
    await press();
    expect(mediator.state.checks).toMatchObject({ tone: 'ok' });
    expect(store.all()['p']?.done).toEqual({ source: 'print(1)', hints: 1, solution: 'seen', at: 5 });
    expect(mediator.state.progress.done).not.toBe(null);
  });

  it('is done when a search found no order that breaks the reader’s program, and every check passes', async () => {
    const { mediator, store, press } = exercising(ok);
    mediator.edit('print(2)');
    await press(() => mediator.survived('print(2)'));
    expect(store.all()['p']?.done).toMatchObject({ source: 'print(2)' });
  });

  it('is not done by a search in the program as it was given, or in one that was changed meanwhile', async () => {
    const { mediator, runner, store } = exercising(ok);
    await mediator.survived('print(1)');
    mediator.edit('print(3)');
    await mediator.survived('print(2)');
    expect(runner.programs).toEqual([]);
    expect(store.all()['p']).toBe(undefined);
  });

  it('shows the run of a check that failed, and keeps the reader’s program', async () => {
    const { mediator, runner, press, store } = exercising({ type: 'judged', verdict: { ...wrong, witness } });
    await press();
    const { checks } = mediator.state;
    const failed = checks.type === 'list' ? checks.checks[2]?.state : null;
    if (typeof failed !== 'object' || failed?.type !== 'failed') throw new Error('the check did not fail');
    const over = mediator.replay(failed.run);
    await settle();
    runner.finish();
    await over;
    expect(runner.programs.at(-1)).toMatchObject({ stdin: '7', source: expect.stringContaining('x()') });
    expect(mediator.state.run).toMatchObject({ purpose: 'replay', source: 'print(1)' });
    expect(mediator.state.checks).toBe(checks);
    expect(store.all()['p']).toBe(undefined);
  });

  it('keeps what starting over puts aside', () => {
    const { mediator, store } = exercising(ok);
    mediator.edit('print(2)');
    mediator.reset();
    expect(store.all()['p']?.attempts).toEqual(['print(2)']);
  });
});
