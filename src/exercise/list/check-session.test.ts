import { expect, test } from 'vitest';
import { exerciseTextFor } from '../../languages/exercise/index.ts';
import type { RunResult } from '../../trace/index.ts';
import type { CheckJudge } from '../check-program.ts';
import { CheckSession, type SessionParts } from './check-session.ts';
import type { ChecksState } from './checks-state.ts';
import { parseExerciseFile } from './exercise-file.ts';

const RESULT: RunResult = {
  outcome: 'returned',
  duration: 0,
  output: [],
  error: null,
  diagnoses: [],
  limit: null,
  values: {},
  schedule: '2:1',
  runtime: '',
};
const OK = { type: 'judged', verdict: { verdict: 'ok', notes: [] } } as const;
const judge: CheckJudge = { evaluate: [], judge: async () => OK, dismiss: () => undefined };
const CHECK = {
  id: 'a',
  says: 'It holds.',
  append: 'print(1)',
  stdin: '',
  schedules: [],
  spec: 'duration 0',
};
const FILE = JSON.stringify({ checks: [CHECK], tolerated: ['spin'] });

async function statesOf(parts: Partial<SessionParts>, until = Number.POSITIVE_INFINITY) {
  const states: ChecksState[] = [];
  const session = new CheckSession({
    fetchFile: async () => FILE,
    run: async () => RESULT,
    tryOut: null,
    openJudge: async () => judge,
    text: exerciseTextFor('en'),
    ...parts,
  });
  const program = { source: 'x', stdin: '', schedule: '', evaluate: [] };
  await session.check(program, { result: RESULT, judgement: OK }, (state) => states.push(state) < until);
  return states;
}

test('tells of each check, and of the end', async () => {
  const states = await statesOf({});
  expect(states.map((state) => (state.type === 'list' ? state.says : state.type))).toEqual([
    'Check 1 of 3',
    'Check 2 of 3 · 1 of 3 checks pass.',
    'Check 3 of 3 · 2 of 3 checks pass.',
    'Check 3 of 3 · 2 of 3 checks pass.',
    'Check 3 of 3 · 3 of 3 checks pass.',
    'All 3 checks pass.',
  ]);
});

test('goes on no further than it is listened to', async () => {
  expect((await statesOf({}, 2)).length).toBe(2);
});

test('a stopped run ends the round, and what passed is kept', async () => {
  const last = (await statesOf({ run: async () => null })).at(-1);
  expect(last).toMatchObject({ says: 'You stopped the checks. 2 of 3 checks passed until then.' });
});

test.each([
  ['nothing', null],
  ['an error page', '<html>'],
  ['a file of another shape', '{"checks": [{"id": 1}], "tolerated": []}'],
  ['an unknown family', FILE.replace('[]', '["moods"]')],
])('says that the checks are missing when it fetches %s', async (_name, text) => {
  expect(await statesOf({ fetchFile: async () => text })).toEqual([{ type: 'missing' }]);
});

test('the file is what was written', () => {
  expect(parseExerciseFile(FILE)).toEqual({ checks: [CHECK], tolerated: ['spin'] });
});
