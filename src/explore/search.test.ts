import { describe, expect, it } from 'vitest';
import type { ExternalWait, RunResult } from '../trace/index.ts';
import type { FaultFamily } from './faults.ts';
import { formatSchedule, type HostSettings, parseSchedule, type Schedule } from './schedule.ts';
import { type Batch, type SearchEnd, type SearchParts, search } from './search.ts';
import { niceValues } from './shrink.ts';

/** A program in the small: waits of tasks, all from 0 on, and what it prints when they end in this order. */
type Model = (ends: readonly { readonly task: string; readonly at: number }[]) => Partial<RunResult>;

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

function print(...texts: readonly string[]): Partial<RunResult> {
  return {
    output: texts.map((text, seq) => ({ seq, stream: 'out', text, at: 0, task: null, thread: null })),
  };
}

function read(text: string): Schedule {
  const parsed = parseSchedule(text);
  if (parsed.type === 'mistake') throw new Error(parsed.message);
  return parsed.schedule;
}

function run(model: Model, latencies: readonly number[], text: string): RunResult {
  const { waits } = read(text);
  const told = latencies.map(
    (own, index): ExternalWait => ({
      kind: 'sleep',
      began: 0,
      lasted: waits.get(index + 1) ?? own,
      line: 10 + index,
      task: `task ${index + 1}`,
      name: null,
    }),
  );
  const ends = told.map(({ task, lasted }) => ({ task: task ?? '', at: lasted }));
  const printed = model(ends.toSorted((one, other) => one.at - other.at));
  return { ...RESULT, waits: told, counts: { waits: told.length, awaits: 0 }, schedule: text, ...printed };
}

interface Searched {
  readonly end: SearchEnd<string>;
  readonly batches: number;
}

async function searched(
  model: Model,
  latencies: readonly number[],
  parts: Partial<SearchParts<string>> = {},
): Promise<Searched> {
  let batches = 0;
  const end = await search<string>({
    tryOut: async (schedules) => {
      batches += 1;
      // Never more than two at once: the rest is asked for again.
      const results = schedules.slice(0, 2).map((text) => run(model, latencies, text));
      return { type: 'tried', results };
    },
    replay: async (text) => run(model, latencies, text),
    isBad: (result) => result.outcome === 'raised',
    milliseconds: () => 0,
    ...parts,
  });
  return { end, batches };
}

const inOrder: Model = (ends) => print(...ends.map(({ task }) => task));
const raisesIf =
  (bad: (order: string) => boolean): Model =>
  (ends) => {
    const order = ends.map(({ task }) => task.slice(5)).join('');
    return { ...print(order), outcome: bad(order) ? 'raised' : 'returned' };
  };

describe('the search', () => {
  it('finds the one order of two that is bad, and says it by one wait and a round number', async () => {
    const { end } = await searched(
      raisesIf((order) => order === '21'),
      [0.1, 0.2],
    );
    expect(end.type === 'found' && formatSchedule(end.schedule)).toBe('2:1:w1=0.3');
    expect(end).toMatchObject({ result: { outcome: 'raised' }, usual: { outcome: 'returned' } });
  });

  it.each([1, 2, 3, 4, 5])('finds an order that needs three flips (seed %d)', async (seed) => {
    const { end } = await searched(
      raisesIf((order) => order.startsWith('43')),
      [0.1, 0.2, 0.3, 0.4],
      { seed },
    );
    expect(end.type).toBe('found');
    if (end.type === 'found') expect(end.schedule.waits.size).toBeLessThanOrEqual(3);
  });

  it('says what was survived: how many, how many behaviours, every pair in both orders', async () => {
    const { end } = await searched(inOrder, [0.1, 0.2, 0.3]);
    expect(end).toMatchObject({
      type: 'survived',
      why: 'quiet',
      tried: { behaviours: 6, pairs: { all: 3, tried: 3 } },
    });
    expect(end.type === 'survived' && end.other?.trial.output[0]?.text).toBe('task 2');
  });

  it('ends when everything has been tried', async () => {
    const { end } = await searched(() => print('always'), []);
    expect(end).toMatchObject({ type: 'survived', why: 'all', tried: { behaviours: 1 }, other: null });
  });

  it('ends when its time or its runs are spent', async () => {
    let now = 0;
    const slow = await searched(inOrder, [0.1, 0.2], { milliseconds: () => 100 * now++ });
    expect(slow.end).toMatchObject({ type: 'survived', why: 'time' });
    const few = await searched(inOrder, [0.1, 0.2], { budget: { runs: 7 } });
    expect(few.end).toMatchObject({ type: 'survived', why: 'runs', tried: { runs: 7 } });
  });

  it('has nothing to search for in a program that is always bad', async () => {
    const { end, batches } = await searched(
      raisesIf(() => true),
      [0.1, 0.2],
    );
    expect([end.type, batches]).toEqual(['always-bad', 1]);
  });

  it('does not accuse what goes another way when it is repeated', async () => {
    let times = 0;
    const { end } = await searched(
      raisesIf((order) => order === '21'),
      [0.1, 0.2],
      {
        replay: async () => ({ ...RESULT, ...print(String(times++)) }),
      },
    );
    expect(end.type).toBe('unrepeatable');
  });

  it('does not accuse what was only bad among trials', async () => {
    const { end } = await searched(
      raisesIf((order) => order === '21'),
      [0.1, 0.2],
      {
        replay: async () => ({ ...RESULT, ...print('well') }),
      },
    );
    expect(end.type).toBe('survived');
  });

  it.each<Batch<string>>([{ type: 'stopped' }, { type: 'too-long' }, { type: 'failed', error: 'why' }])(
    'ends when trials end: $type',
    async (batch) => {
      let first = true;
      const { end } = await searched(inOrder, [0.1, 0.2], {
        tryOut: async () => {
          if (!first) return batch;
          first = false;
          return { type: 'tried', results: [run(inOrder, [0.1, 0.2], '')] };
        },
      });
      expect(end.type).toBe(batch.type);
    },
  );

  it('tells how far it is', async () => {
    const seen: number[] = [];
    await searched(inOrder, [0.1, 0.2], {
      budget: { runs: 5 },
      onProgress: ({ runs }) => seen.push(runs),
    });
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  it('takes other seeds, ties, garbage and points where they make a difference', async () => {
    const asked = new Set<string>();
    const tryOut = async (schedules: readonly string[]): Promise<Batch<string>> => {
      const results = schedules.map((text): RunResult => {
        asked.add(text);
        const points = read(text).preemptions === null ? {} : { points: 3 };
        return { ...RESULT, ...print(text), counts: { waits: 0, awaits: 0, ...points } };
      });
      return { type: 'tried', results };
    };
    const { end } = await searched(inOrder, [], { tryOut, budget: { runs: 120 } });
    expect(end.type).toBe('survived');
    for (const schedule of ['2:2', '2:1:t', '2:2:t', '2:1:g', '2:1:p', '2:1:p1', '2:1:p2', '2:1:p3'])
      expect(asked).toContain(schedule);
  });

  it('tries eager tasks only when nothing else is left, and its level is 2', async () => {
    const tryOut = async (schedules: readonly string[]): Promise<Batch<string>> => ({
      type: 'tried',
      results: schedules.map((text) => ({ ...RESULT, outcome: read(text).isEager ? 'raised' : 'returned' })),
    });
    const replay = async (text: string): Promise<RunResult> => ({
      ...RESULT,
      outcome: read(text).isEager ? 'raised' : 'returned',
    });
    const { end } = await searched(inOrder, [], { tryOut, replay });
    expect(end.type === 'found' && formatSchedule(end.schedule)).toBe('2:1:e');
  });
});

/** A program that asks one host `asked` times, and one more for each 503 that it gets; `bad` says what it cannot take. */
function asking(asked: number, bad: (settings: HostSettings) => boolean, host = 'api.test') {
  return (text: string): RunResult => {
    const settings = read(text).hosts.get(host) ?? {};
    const counters = { requests: asked, 'most-connections': 3 };
    const services = [{ host, latency: 0.02, counters }];
    const counts = { waits: asked, awaits: 2 };
    return { ...RESULT, ...print(text), services, counts, outcome: bad(settings) ? 'raised' : 'returned' };
  };
}

function searchedHosts(run: (text: string) => RunResult, faults: readonly FaultFamily[]) {
  return search<string>({
    tryOut: async (schedules) => ({ type: 'tried', results: schedules.map(run) }),
    replay: async (text) => run(text),
    isBad: ({ outcome }) => outcome === 'raised',
    milliseconds: () => 0,
    faults,
  });
}

describe('the search among faults', () => {
  it.each<[string, string, (settings: HostSettings) => boolean]>([
    ['the fewest requests that fail', '2:1:hapi.test/fault=503/every=6', ({ fault }) => fault === 503],
    [
      'one fault of one request',
      '2:1:hapi.test/fault=reset/every=3',
      ({ fault, every }) => fault === 'reset' && Number(every ?? 1) <= 3,
    ],
    ['a line that is cut', '2:1:hapi.test/fault=cut', ({ fault }) => fault === 'cut'],
    ['refused connections', '2:1:hapi.test/fault=refuse', ({ fault }) => fault === 'refuse'],
    [
      'the widest limit that is too narrow',
      '2:1:hapi.test/connections=2',
      ({ connections }) => connections !== undefined,
    ],
    ['the highest rate that is too low', '2:1:hapi.test/rate=4', ({ rate }) => Number(rate ?? 9) < 5],
  ])('finds %s', async (_name, schedule, bad) => {
    const end = await searchedHosts(asking(6, bad), ['faults']);
    expect(end.type === 'found' && formatSchedule(end.schedule)).toBe(schedule);
  });

  it('finds the least distance that is too far, whether faults are asked for or not', async () => {
    const end = await searchedHosts(
      asking(2, ({ latency }) => Number(latency ?? 0) > 0.15),
      [],
    );
    expect(end.type === 'found' && formatSchedule(end.schedule)).toBe('2:1:hapi.test/latency=0.2');
  });

  it.each<[FaultFamily, (schedule: Schedule) => boolean, string]>([
    ['failures', ({ failures }) => failures.includes(3), '2:1:f3'],
    ['cancels', ({ cancels }) => cancels.includes(2), '2:1:c2'],
  ])('finds %s', async (family, bad, schedule) => {
    const run = (text: string): RunResult => ({
      ...asking(4, () => false)(text),
      outcome: bad(read(text)) ? 'raised' : 'returned',
    });
    const end = await searchedHosts(run, [family]);
    expect(end.type === 'found' && formatSchedule(end.schedule)).toBe(schedule);
    expect((await searchedHosts(run, [])).type).toBe('survived');
  });

  it('blames nothing on a fault that nobody asked about', async () => {
    const end = await searchedHosts(
      asking(6, ({ fault }) => fault !== undefined),
      [],
    );
    expect(end).toMatchObject({ type: 'survived', tried: { faults: 0 } });
  });

  it('counts the faults that were survived, and cuts no line to the own machine', async () => {
    const asked: string[] = [];
    const here = (text: string): RunResult => {
      asked.push(text);
      const services = [{ host: 'localhost', latency: 0, counters: { requests: 1 } }];
      return { ...RESULT, ...print(text), services, counts: { waits: 0, awaits: 0 } };
    };
    const end = await searchedHosts(here, ['faults']);
    expect(end).toMatchObject({ type: 'survived', why: 'all', tried: { faults: 5 } });
    const said = asked.filter((text) => text.includes('localhost'));
    expect(said).toEqual(
      ['503', 'reset', 'close', 'hang', 'refuse'].map((fault) => `2:1:hlocalhost/fault=${fault}`),
    );
  });
});

describe('a value that is easy to say', () => {
  it.each([
    [0.101, [0.2, 0.1, 0.3]],
    [2.351, [3, 2, 4]],
  ])('is near %d', (value, first) => {
    expect(niceValues(value).slice(0, 3)).toEqual(first);
  });
});
