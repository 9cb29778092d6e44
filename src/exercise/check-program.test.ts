import { describe, expect, it } from 'vitest';
import type { CheckData } from '../curriculum/index.ts';
import { checkOrder, expressionsOf, parseOrderSpec } from '../order/index.ts';
import type { Program } from '../protocol.ts';
import type { Diagnosis, RunResult } from '../trace/index.ts';
import {
  type CheckedProgram,
  type CheckJudge,
  type CheckParts,
  type CheckTrials,
  checkProgram,
} from './check-program.ts';
import type { CheckOutcome } from './check-result.ts';
import { firstToMend } from './first-to-mend.ts';

const PROGRAM: Program = { source: 'print("a")\n', stdin: '', schedule: '', evaluate: [] };
const CHECK: CheckData = { id: 'one', says: '', append: '', stdin: '', schedules: [], spec: 'lines { "a" }' };

function ran(texts: readonly string[], more: Partial<RunResult> = {}): RunResult {
  const line = (text: string, seq: number) =>
    ({ seq, stream: 'out', text, at: 0, task: null, thread: null }) as const;
  return {
    outcome: 'returned',
    duration: 0,
    output: texts.map(line),
    error: null,
    diagnoses: [],
    limit: null,
    values: {},
    schedule: '2:1',
    runtime: '',
    counts: { waits: 2, awaits: 1 },
    ...more,
  };
}

function judgeOf(text: string): CheckJudge {
  const spec = parseOrderSpec(text);
  return {
    evaluate: expressionsOf(spec),
    judge: async (result) => ({ type: 'judged', verdict: checkOrder(spec, result) }),
    dismiss: () => undefined,
  };
}

interface Checking {
  readonly checks?: readonly CheckData[];
  readonly usual?: RunResult;
  readonly spec?: string;
  /** What each further run comes to; null stops it. */
  readonly run?: (program: Program) => RunResult | null;
  readonly tryOut?: CheckParts['tryOut'];
}

async function check({
  checks = [],
  usual = ran(['a']),
  spec = 'lines { "a" }',
  run = () => ran(['a']),
  tryOut = null,
}: Checking) {
  const asked: Program[] = [];
  const checked: CheckedProgram = {
    program: PROGRAM,
    checks,
    tolerated: ['spin'],
    usual: { result: usual, judgement: await judgeOf(spec).judge(usual) },
  };
  const outcomes: CheckOutcome[] = [];
  const parts = {
    run: async (program: Program) => {
      asked.push(program);
      return run(program);
    },
    tryOut,
    openJudge: async (text: string) => judgeOf(text),
    words: { notTried: 'not tried', unjudged: 'not judged' },
  };
  for await (const news of checkProgram(checked, parts))
    if (news.type === 'ended') outcomes.push(news.outcome);
  return { outcomes, asked };
}

const blocked: Diagnosis = {
  kind: 'blocked',
  pitfall: null,
  severity: 'problem',
  rules: [],
  message: 'The loop was blocked.',
  line: 1,
  task: null,
  at: 0,
  details: {},
};

describe('checking a program', () => {
  it('judges by the usual run what the usual run shows', async () => {
    const { outcomes, asked } = await check({ checks: [CHECK] });
    expect(outcomes).toEqual([1, 1, 1].map((runs) => ({ type: 'passed', runs })));
    expect(asked).toEqual([]);
  });

  it('runs what a check appends, feeds or evaluates', async () => {
    const append = { ...CHECK, id: 'two', append: 'print("b")\n' };
    const value = { ...CHECK, id: 'three', spec: 'value n == 1' };
    const { asked } = await check({
      checks: [append, value, { ...CHECK, stdin: '3' }],
      run: () => ran(['a'], { values: { 'n == 1': true } }),
    });
    expect(asked.map(({ source, stdin, evaluate }) => [source, stdin, evaluate])).toEqual([
      ['print("a")\n\n\nprint("--- check ---")\nprint("b")\n', '', []],
      ['print("a")\n', '', ['n == 1']],
      ['print("a")\n', '3', []],
    ]);
  });

  it('tries no check on a program that does not run', async () => {
    const usual = ran([], { outcome: 'raised' });
    const { outcomes } = await check({ checks: [CHECK], usual });
    expect(outcomes.map(({ type }) => type)).toEqual(['failed', 'open', 'open']);
    expect(firstToMend(outcomes)?.outcome.fault).toBe('broken');
  });

  it('tells what the runtime remarked, unless the spec asks for it', async () => {
    const usual = ran(['a'], { diagnoses: [{ ...blocked, kind: 'spin' }, blocked] });
    expect((await check({ usual })).outcomes[1]).toMatchObject({
      type: 'failed',
      fault: 'blocked',
      message: 'The loop was blocked.',
    });
    const hint = ran(['a'], { diagnoses: [{ ...blocked, severity: 'hint' }] });
    expect((await check({ usual: hint })).outcomes[1]).toEqual({ type: 'passed', runs: 1 });
  });

  it('runs every schedule of a family, and stops at the first that breaks a rule', async () => {
    const checks: readonly CheckData[] = [{ ...CHECK, schedules: ['failures', 'cancels'] }];
    const whole = await check({ checks });
    expect(whole.asked.map(({ schedule }) => schedule)).toEqual(['2:1:f1', '2:1:f2', '2:1:c1']);
    expect(whole.outcomes[2]).toEqual({ type: 'passed', runs: 4 });
    const broken = await check({ checks, run: ({ schedule }) => ran([schedule.includes('f2') ? 'b' : 'a']) });
    expect(broken.outcomes[2]).toMatchObject({
      type: 'failed',
      fault: 'schedule',
      run: { schedule: '2:1:f2', family: 'failures' },
    });
    expect(broken.asked.length).toBe(2);
  });

  it('ends without a word when a run is stopped', async () => {
    const checks = [{ ...CHECK, append: 'print("b")' }, CHECK];
    expect((await check({ checks, run: () => null })).outcomes.length).toBe(2);
  });
});

describe('what is to be mended first', () => {
  const failing: CheckData = { ...CHECK, spec: 'duration 5' };

  it.each([
    ['wrong lines before a wrong time', { usual: ran(['b']), checks: [failing] }, 0],
    ['a wrong time before a remark', { usual: ran(['a'], { diagnoses: [blocked] }), checks: [failing] }, 2],
    [
      'a remark before a schedule',
      {
        usual: ran(['a'], { diagnoses: [blocked] }),
        checks: [{ ...CHECK, schedules: ['eager'] as const }],
        run: ({ schedule }: Program) => ran([schedule === '' ? 'a' : 'b']),
      },
      1,
    ],
  ] satisfies [string, Checking, number][])('%s', async (_name, checking, index) => {
    expect(firstToMend((await check(checking)).outcomes)?.index).toBe(index);
  });

  it('is nothing where nothing failed', () => {
    expect(firstToMend([{ type: 'passed', runs: 1 }, null])).toBe(null);
  });
});

describe('a program that can be tried out under many schedules at once', () => {
  const checks: readonly CheckData[] = [{ ...CHECK, schedules: ['failures', 'cancels'] }];

  function trying(resultOf: (schedule: string) => RunResult, end: 'whole' | 'unfit' | 'stopped' = 'whole') {
    const ended: string[] = [];
    const trials: CheckTrials = {
      run: async (schedules) => (end === 'whole' ? schedules.slice(0, 2).map(resultOf) : end),
      stop: () => ended.push('stopped'),
    };
    return { ended, tryOut: async () => trials };
  }

  it('is tried batch after batch', async () => {
    const { tryOut, ended } = trying(() => ran(['a']));
    const { outcomes, asked } = await check({ checks, tryOut });
    expect(outcomes[2]).toEqual({ type: 'passed', runs: 4 });
    expect(asked).toEqual([]);
    expect(ended).toEqual(['stopped']);
  });

  it('is run by itself under the schedule that breaks a rule', async () => {
    const { tryOut } = trying((schedule) => ran([schedule === '2:1:c1' ? 'b' : 'a']));
    const { outcomes, asked } = await check({ checks, tryOut, run: () => ran(['b', 'c']) });
    expect(asked.map(({ schedule }) => schedule)).toEqual(['2:1:c1']);
    expect(outcomes[2]).toMatchObject({ type: 'failed', fault: 'schedule', run: { family: 'cancels' } });
  });

  it('is run schedule by schedule where trials are of no use', async () => {
    const { tryOut } = trying(() => ran(['a']), 'unfit');
    expect((await check({ checks, tryOut })).asked.length).toBe(3);
    const told: readonly CheckData[] = [{ ...CHECK, schedules: ['eager'], spec: 'never diagnosis spin' }];
    const diagnosed = await check({ checks: told, tryOut: trying(() => ran(['a'])).tryOut });
    expect(diagnosed.asked.map(({ schedule }) => schedule)).toEqual(['2:1:e']);
  });

  it('ends without a word when it is stopped', async () => {
    const { tryOut } = trying(() => ran(['a']), 'stopped');
    expect((await check({ checks, tryOut })).outcomes.length).toBe(2);
  });
});
