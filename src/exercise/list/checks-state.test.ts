import { expect, test } from 'vitest';
import { exerciseTextFor } from '../../languages/exercise/index.ts';
import type { CheckOutcome, Fault } from '../check-result.ts';
import { type CheckList, endedList, waitingList, withNews } from './checks-state.ts';

const text = exerciseTextFor('en');
const passed: CheckOutcome = { type: 'passed', runs: 1 };

function failed(fault: Fault, message: string, schedule = ''): CheckOutcome {
  const result = {
    outcome: 'returned',
    duration: 0,
    output: [],
    error: null,
    diagnoses: [],
    limit: null,
    values: {},
    schedule,
    runtime: '',
  } as const;
  const family = schedule === '' ? null : schedule.includes('h') ? ('faults' as const) : ('cancels' as const);
  return {
    type: 'failed',
    fault,
    message,
    line: null,
    run: { result, source: '', stdin: '', schedule, family },
  };
}

function listAfter(...outcomes: readonly CheckOutcome[]): CheckList {
  const says = ['prints it', 'leaves nothing', 'holds'];
  return outcomes.reduce<CheckList>(
    (list, outcome, index) => withNews(list, { type: 'ended', index, outcome }, text),
    waitingList('x', says, text),
  );
}

test('a list tells how far it has come', () => {
  const list = withNews(listAfter(passed, failed('remarked', 'Lost.')), { type: 'began', index: 2 }, text);
  expect(list).toMatchObject({ tone: 'busy', says: 'Check 3 of 3 · 1 of 3 checks pass.', first: null });
  expect(list.checks.map(({ state }) => (typeof state === 'object' ? state.type : state))).toEqual([
    'passed',
    'failed',
    'running',
  ]);
});

test.each([
  ['all that pass', [passed, passed, passed], 'ok', 'All 3 checks pass.', null],
  [
    'the one to mend first, with the schedule that shows it',
    [passed, passed, failed('schedule', 'It hung.', '2:1:c1')],
    'violation',
    '2 of 3 checks pass.',
    { index: 2, message: 'When a task is cancelled at one of its awaits: It hung.' },
  ],
  [
    'which host failed, and how',
    [passed, passed, failed('schedule', 'It hung.', '2:1:hapi.test/fault=503')],
    'violation',
    '2 of 3 checks pass.',
    { index: 2, message: 'When `api.test` answers every request with an error (503): It hung.' },
  ],
  [
    'one that could not be judged',
    [passed, passed, { type: 'open', message: '' }],
    'unknown',
    '2 of 3 checks pass; the others could not be judged.',
    null,
  ],
  [
    'that it was stopped',
    [passed],
    'unknown',
    'You stopped the checks. 1 of 3 checks passed until then.',
    null,
  ],
] satisfies [string, readonly CheckOutcome[], string, string, unknown][])(
  'at its end a list tells %s',
  (_name, outcomes, tone, says, first) => {
    expect(endedList(listAfter(...outcomes), text)).toMatchObject({ tone, says, first });
  },
);

test('a check that was under way when all was stopped waits again', () => {
  const list = withNews(listAfter(passed), { type: 'began', index: 1 }, text);
  expect(endedList(list, text).checks[1]?.state).toBe('waiting');
});
