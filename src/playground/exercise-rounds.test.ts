import { describe, expect, it } from 'vitest';
import { CheckSession } from '../exercise/list/check-session.ts';
import type { ChecksState } from '../exercise/list/index.ts';
import { exerciseTextFor } from '../languages/exercise/index.ts';
import { createRecordedRunner } from '../runner/recorded-runner.ts';
import { ExerciseRounds } from './exercise-rounds.ts';
import { linesOf, resultOf } from './fixtures/recorded-results.ts';

const RESULT = resultOf(linesOf(['one', 0]));
const PROGRAM = { source: 'print("one")', stdin: '', schedule: '', evaluate: [] };
const OK = { type: 'judged', verdict: { verdict: 'ok', notes: [] } } as const;
const CHECK = { id: 'a', says: 'It holds.', append: 'x()', stdin: '', schedules: [], spec: 'duration 0' };

function set(load: 'works' | 'fails' = 'works') {
  const runner = createRecordedRunner(() => RESULT);
  runner.become({ type: 'ready' });
  const told: ChecksState[] = [];
  const rounds = new ExerciseRounds(
    async () => runner,
    async (running) => {
      if (load === 'fails') throw new Error('offline');
      return new CheckSession({
        ...running,
        text: exerciseTextFor('en'),
        fetchFile: async () => JSON.stringify({ checks: [CHECK, { ...CHECK, id: 'b' }], tolerated: [] }),
        openJudge: async () => ({ evaluate: [], judge: async () => OK, dismiss: () => undefined }),
      });
    },
    (checks) => told.push(checks),
  );
  const check = () => rounds.check(PROGRAM, { result: RESULT, judgement: OK });
  return { runner, rounds, told, check };
}

/** Lets everything that is due happen. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
}

describe('a round of checks', () => {
  it('runs each check, one after the other, and tells whether all pass', async () => {
    const { runner, told, check } = set();
    const passes = check();
    await settle();
    runner.finish();
    await settle();
    runner.finish();
    expect(await passes).toBe(true);
    expect(told.at(-1)).toMatchObject({ tone: 'ok', says: 'All 4 checks pass.' });
  });

  it('ends when it is stopped, and runs nothing more', async () => {
    const { rounds, told, check } = set();
    const passes = check();
    await settle();
    rounds.stop();
    expect(await passes).toBe(false);
    expect(told.at(-1)).toMatchObject({ tone: 'unknown' });
  });

  it('tells nothing more once another run has begun', async () => {
    const { runner, rounds, told, check } = set();
    const passes = check();
    await settle();
    const before = told.length;
    rounds.giveUp();
    runner.finish();
    expect(await passes).toBe(false);
    expect(told.length).toBe(before);
  });

  it('says that the checks are missing when they cannot be fetched', async () => {
    const { told, check } = set('fails');
    expect(await check()).toBe(false);
    expect(told).toEqual([{ type: 'missing' }]);
  });
});
