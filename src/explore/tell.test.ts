import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exploreTextFor, type SearchFact } from '../languages/explore/index.ts';
import type { ExternalWait, RunResult } from '../trace/index.ts';
import { parseSchedule, type Schedule } from './schedule.ts';
import { tell } from './tell.ts';

const SOURCE = readFileSync(new URL('fixtures/lost-update.py', import.meta.url), 'utf8');
const TRIED = { runs: 212, behaviours: 3, faults: 0, pairs: { all: 5, tried: 5 } };
const RESULT: RunResult = {
  outcome: 'returned',
  duration: 0,
  output: [],
  error: null,
  diagnoses: [],
  limit: null,
  values: {},
  schedule: '2:1',
  runtime: 'model',
};
const RAISED: RunResult = {
  ...RESULT,
  outcome: 'raised',
  error: { type: 'AssertionError', message: '140', line: 16, frames: [], cause: null, group: [] },
};
const wait = (lasted: number, more: Partial<ExternalWait> = {}): ExternalWait => ({
  kind: 'sleep',
  began: 0,
  lasted,
  line: 8,
  task: 'Task-2',
  name: null,
  ...more,
});

function read(text: string): Schedule {
  const parsed = parseSchedule(text);
  if (parsed.type === 'mistake') throw new Error(parsed.message);
  return parsed.schedule;
}

function found(
  text: string,
  now: readonly ExternalWait[],
  usual: readonly ExternalWait[],
  result = RAISED,
): SearchFact {
  const end = {
    type: 'found' as const,
    schedule: read(text),
    result,
    trial: { ...result, waits: now },
    usual: { ...RESULT, waits: usual },
    tried: TRIED,
  };
  return tell(end, SOURCE, () => '"b" came before "a".');
}

const en = exploreTextFor('en');
const zhCn = exploreTextFor('zh-cn');

describe('what was found', () => {
  it('is told by the wait that takes another time, in the reader’s names and lines', () => {
    const fact = found('2:1:w1=0.15', [wait(0.15)], [wait(0.1)]);
    expect(en.sentences(fact)).toEqual([
      'If the wait on line 8 (`await asyncio.sleep(request)` in `Task-2`) takes 0.15 s instead of 0.1 s, line 16 raises `AssertionError: 140`.',
      'This can happen on your computer.',
      'Found after 212 schedules, repeated twice. The schedule: `2:1:w1=0.15`',
    ]);
    expect(zhCn.sentences(fact)[0]).toBe(
      '如果第 8 行的等待(`Task-2` 中的 `await asyncio.sleep(request)`)用时 0.15 秒(而不是 0.1 秒),那么第 16 行抛出 `AssertionError: 140`。',
    );
  });

  it('names who answers, and says no usual time where the wait is another one', () => {
    const now = [wait(0.15, { kind: 'reply', name: 'GET /b' })];
    const [sentence] = en.sentences(found('2:1:w1=0.15', now, [wait(0.1, { line: 9 })]));
    expect(sentence).toContain('If the reply to `GET /b` takes 0.15 s, line 16');
    const packet = [wait(2, { kind: 'reply', name: 'bob.test' })];
    const fact = found('2:1:w1=2', packet, []);
    expect(en.sentences(fact)[0]).toContain('If what comes from `bob.test` takes 2 s, line 16');
    expect(zhCn.sentences(fact)[0]).toContain('如果来自 `bob.test` 的数据用时 2 秒,');
  });

  it.each([
    ['2:1:p12,40', 'a thread has to give way in the middle of a line (point 12 and 40)'],
    ['2:3:t', 'what is due at the same instant comes in another order'],
    ['2:3', '`random` begins with another seed (3)'],
    ['2:1:g', 'garbage is collected at once'],
    ['2:1:e', 'tasks start eagerly'],
    ['2:1:f1', 'the wait on line 8 (`await asyncio.sleep(request)` in `Task-2`) fails'],
    ['2:1:c3', 'the task that suspends at the 3rd await is cancelled there'],
    ['2:1:w2=1', 'the 2nd wait of the run takes 1 s'],
  ])('is told by what else may vary: %s', (text, words) => {
    expect(en.sentences(found(text, [wait(0.1)], [wait(0.1)]))[0]).toBe(
      `If ${words}, line 16 raises \`AssertionError: 140\`.`,
    );
  });

  it.each([
    [
      '2:1:hapi.test/latency=1',
      '`api.test` is 1 s away in each direction instead of 0.02 s',
      '到 `api.test` 的单程延迟是 1 秒(而不是 0.02 秒)',
    ],
    ['2:1:hapi.test/delay=1', 'each answer of `api.test` takes 1 s longer', '`api.test` 的每个应答晚 1 秒'],
    [
      '2:1:hapi.test/jitter=1',
      'each answer of `api.test` may take up to 1 s longer',
      '`api.test` 的每个应答最多晚 1 秒',
    ],
    [
      '2:1:hapi.test/connections=1',
      '`api.test` takes no more than 1 connection at once',
      '`api.test` 最多同时接受 1 个连接',
    ],
    [
      '2:1:hapi.test/rate=2',
      '`api.test` takes no more than 2 requests a second',
      '`api.test` 每秒最多接受 2 个请求',
    ],
    [
      '2:1:hapi.test/fault=503',
      '`api.test` answers every request with an error (503)',
      '`api.test` 对每个请求回答错误 503',
    ],
    [
      '2:1:hapi.test/fault=503/every=2',
      '`api.test` answers every 2nd request with an error (503)',
      '`api.test` 对每 2 个请求中的最后一个回答错误 503',
    ],
    [
      '2:1:hapi.test/fault=reset/every=3',
      '`api.test` resets the connection instead of its 3rd answer',
      '`api.test` 对第 3 个请求不应答就重置连接',
    ],
    ['2:1:hapi.test/fault=hang', '`api.test` never answers', '`api.test` 对每个请求一直不应答'],
    [
      '2:1:hapi.test/fault=close/every=5',
      '`api.test` closes the connection instead of its 5th answer',
      '`api.test` 对第 5 个请求不应答就关闭连接',
    ],
    ['2:1:hapi.test/fault=refuse', '`api.test` refuses connections', '`api.test` 拒绝连接'],
    ['2:1:hapi.test/fault=cut', 'the line to `api.test` is cut', '到 `api.test` 的线路断了'],
  ])('is told by what was done to which host: %s', (text, words, chinese) => {
    const services = [{ host: 'api.test', latency: 0.02, counters: { requests: 5 } }];
    const end = {
      type: 'found' as const,
      schedule: read(text),
      result: RAISED,
      trial: { ...RAISED, services },
      usual: { ...RESULT, services },
      tried: { ...TRIED, faults: 24 },
    };
    const fact = tell(end, SOURCE, () => null);
    expect(en.sentences(fact)[0]).toBe(`If ${words}, line 16 raises \`AssertionError: 140\`.`);
    expect(zhCn.sentences(fact)[0]).toBe(`如果${chinese},那么第 16 行抛出 \`AssertionError: 140\`。`);
    expect(en.heading(fact)).toBe('This breaks it');
  });

  it('names the task and the line at which it is cancelled, where they are known', () => {
    const trial = { ...RAISED, awaits: [{ line: 7, task: 'main' }] };
    const end = {
      type: 'found' as const,
      schedule: read('2:1:c1'),
      result: RAISED,
      trial,
      usual: RESULT,
      tried: TRIED,
    };
    expect(en.sentences(tell(end, SOURCE, () => null))[0]).toContain(
      'If `main` is cancelled at the await on line 7, line 16',
    );
  });

  it.each<[string, Partial<RunResult>, string]>([
    ['a deadlock', { outcome: 'deadlocked' }, 'the program deadlocks'],
    ['a limit', { outcome: 'limited' }, 'does not come to an end'],
    ['a promise', { outcome: 'returned' }, 'it does not keep its promise. "b" came before "a".'],
  ])('is told by %s', (_name, more, words) => {
    const fact = found('2:1:t', [], [], { ...RESULT, ...more });
    expect(en.sentences(fact)[0]).toContain(words);
  });

  it('says its level', () => {
    expect(en.sentences(found('2:1:e', [], []))[1]).toContain('CPython does not do it today');
  });
});

describe('a search that was stopped', () => {
  it('says what had been tried, if anything was', () => {
    const early = { runs: 0, behaviours: 0, faults: 0, pairs: { all: 0, tried: 0 } };
    const said = (tried: typeof TRIED) =>
      en.sentences(tell({ type: 'stopped', tried }, SOURCE, () => null))[0];
    expect(said(early)).toBe('Stopped before the first run ended.');
    expect(said(TRIED)).toContain('Stopped after 212 schedules, 3 behaviours; every overlapping pair');
  });
});

describe('what was survived', () => {
  it('is told honestly', () => {
    const end = { type: 'survived', usual: RESULT, tried: TRIED, why: 'quiet', other: null } as const;
    const fact = tell(end, SOURCE, () => null);
    expect(en.heading(fact)).toBe('No order was found that breaks it');
    expect(en.sentences(fact)).toEqual([
      'It survived 212 schedules, 3 behaviours; every overlapping pair of waits was tried in both orders. The last of them showed nothing new. That is no proof.',
    ]);
    const failing = { ...end, tried: { ...TRIED, faults: 24 } };
    expect(en.sentences(tell(failing, SOURCE, () => null))[0]).toContain(
      '212 schedules (24 of them with a fault), 3 behaviours',
    );
    const partly = { ...end, tried: { ...TRIED, pairs: { all: 5, tried: 1 } } };
    expect(en.sentences(tell(partly, SOURCE, () => null))[0]).toContain(
      'of 5 overlapping pairs of waits, 1 was tried in both orders',
    );
  });
});
