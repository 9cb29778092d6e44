import { describe, expect, it } from 'vitest';
import type { Program } from '../protocol.ts';
import type { RunEnd, Runner } from '../runner/index.ts';
import { createRecordedRunner } from '../runner/recorded-runner.ts';
import type { ExternalWait, RunResult } from '../trace/index.ts';
import { createJudge } from './create-judge.ts';
import type { Judge } from './judge-shape.ts';
import { type SearchNews, SearchSession } from './search-session.ts';

const PROGRAM = { source: 'a\nb', stdin: '' };

/** Two sleeps of 1 and 2 seconds, each printed when it ends. */
function resultOf({ schedule }: Program): RunResult {
  const first = Number(/w1=([\d.]+)/.exec(schedule)?.[1] ?? 1);
  const second = Number(/w2=([\d.]+)/.exec(schedule)?.[1] ?? 2);
  const wait = (lasted: number, line: number): ExternalWait => ({
    kind: 'sleep',
    began: 0,
    lasted,
    line,
    task: `t${line}`,
    name: null,
  });
  const texts = first <= second ? ['a', 'b'] : ['b', 'a'];
  return {
    outcome: 'returned',
    duration: Math.max(first, second),
    output: texts.map((text, seq) => ({ seq, stream: 'out', text, at: 0, task: null, thread: null })),
    error: null,
    diagnoses: [],
    limit: null,
    values: {},
    schedule,
    waits: [wait(first, 1), wait(second, 2)],
    counts: { waits: 2, awaits: 2 },
    runtime: 'recorded',
  };
}

/** A recorded runner whose runs end at once. */
function quickRunner(): { readonly runner: Runner; readonly runs: Program[] } {
  const recorded = createRecordedRunner(resultOf);
  const runs: Program[] = [];
  const run = (program: Program) => {
    runs.push(program);
    const end: RunEnd = { type: 'completed', result: resultOf(program), trace: { events: [] } };
    return { ended: Promise.resolve(end), stop: () => undefined };
  };
  return { runner: { ...recorded, run }, runs };
}

function judgeOf(spec: string): Judge & { readonly dismissed: () => number } {
  const judge = createJudge(spec, 'en', 'every-schedule');
  let dismissed = 0;
  return {
    evaluate: judge.evaluate,
    judge: async (result) => judge.judge(result),
    dismiss: () => {
      dismissed += 1;
    },
    dismissed: () => dismissed,
  };
}

function sessionOf(runner: Runner, judge: Judge | null): SearchSession {
  return new SearchSession({
    loadRunner: async () => runner,
    openJudge: judge === null ? null : async () => judge,
    milliseconds: () => 0,
  });
}

describe('a search on the page', () => {
  it('finds an order that the spec forbids, and brings both runs with their traces', async () => {
    const { runner, runs } = quickRunner();
    const judge = judgeOf('lines { "a" @1 "b" @2 }');
    const news: SearchNews['type'][] = [];
    const { fact, runs: shown } = await sessionOf(runner, judge).search(PROGRAM, ({ type }) =>
      news.push(type),
    );
    expect(fact).toMatchObject({ type: 'found', damage: { type: 'breaks' }, schedule: '2:1:w1=3', level: 1 });
    expect(fact.type === 'found' && fact.changes).toMatchObject([
      { type: 'takes', from: '1', to: '3', wait: { line: 1, code: 'a', task: 't1' } },
    ]);
    expect(shown?.usual.result.output.map(({ text }) => text)).toEqual(['a', 'b']);
    expect(shown?.other.result.output.map(({ text }) => text)).toEqual(['b', 'a']);
    expect(shown?.other.end).toMatchObject({ type: 'completed', trace: { events: [] } });
    // Twice to make sure, and the usual one once.
    expect(runs.map(({ schedule }) => schedule)).toEqual(['2:1:w1=3', '2:1:w1=3', '']);
    expect([news[0], news.at(-1), new Set(news).size, judge.dismissed()]).toEqual([
      'starting',
      'confirming',
      3,
      1,
    ]);
  });

  it('has nothing against another order where nothing is promised, but shows it', async () => {
    const { runner } = quickRunner();
    const { fact, runs } = await sessionOf(runner, null).search(PROGRAM, () => undefined);
    expect(fact).toMatchObject({ type: 'survived', tried: { behaviours: 2, pairs: { all: 1, tried: 1 } } });
    expect(runs?.other.result.output.map(({ text }) => text)).toEqual(['b', 'a']);
    expect(runs?.other.end).toBeNull();
  });

  it('lets waits fail and hosts be otherwise only where that is asked for', async () => {
    const tried: string[] = [];
    const recorded = createRecordedRunner((program) => {
      tried.push(program.schedule);
      const services = [{ host: 'api.test', latency: 0, counters: { requests: 1 } }];
      return { ...resultOf(program), services };
    });
    const ofFaults = () => tried.filter((schedule) => /:[fh]/.test(schedule)).toSorted();
    await sessionOf(recorded, null).search(PROGRAM, () => undefined);
    expect(ofFaults()).toEqual([]);
    const { fact } = await sessionOf(recorded, null).search(PROGRAM, () => undefined, ['faults', 'failures']);
    expect(fact).toMatchObject({ type: 'survived', tried: { faults: 7 } });
    const faults = ['503', 'close', 'hang', 'refuse', 'reset'].map((fault) => `2:1:hapi.test/fault=${fault}`);
    expect(ofFaults()).toEqual(['2:1:f1', '2:1:f2', ...faults]);
  });

  it('is stopped at once', async () => {
    const { runner } = quickRunner();
    const session = sessionOf(runner, null);
    const { fact } = await session.search(PROGRAM, ({ type }) => type === 'searching' && session.stop());
    expect(fact.type).toBe('stopped');
  });

  it('says that it could not begin', async () => {
    const broken = new SearchSession({
      loadRunner: () => Promise.reject(new Error('offline')),
      openJudge: null,
      milliseconds: () => 0,
    });
    expect((await broken.search(PROGRAM, () => undefined)).fact.type).toBe('failed');
  });
});
