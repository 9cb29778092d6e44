import { describe, expect, test } from 'vitest';
import type { Trace, TraceEvent } from './event.ts';
import { createHappensBefore } from './happens-before.ts';
import { RECORDED, readRecorded } from './recorded-traces.ts';

type Facts = Readonly<Record<string, unknown>>;

/** The sequence numbers of the events that have all these facts. */
function all(trace: Trace, facts: Facts): readonly number[] {
  const has = (event: TraceEvent) =>
    Object.entries(facts).every(([name, value]) => Reflect.get(event, name) === value);
  return trace.events.filter(has).map((event) => event.seq);
}

/** The order of a recorded program, asked by facts; `nth` counts from 0. */
function orderOf(name: string) {
  const { trace } = readRecorded(name);
  const { happensBefore } = createHappensBefore(trace);
  const find = (facts: Facts, nth = 0): number => {
    const seq = all(trace, facts).at(nth);
    if (seq === undefined) throw new Error(`${name} has no ${JSON.stringify(facts)} number ${nth}`);
    return seq;
  };
  const numberOf = (object: string): unknown =>
    Reflect.get(trace.events[find({ type: 'object-seen', name: object })] ?? {}, 'object');
  return { happensBefore, find, numberOf, trace };
}

function expectOrder({ happensBefore }: ReturnType<typeof orderOf>, ...chain: readonly number[]): void {
  for (const [index, later] of chain.slice(1).entries()) {
    expect([chain[index], later, happensBefore(chain[index] ?? 0, later)]).toEqual([
      chain[index],
      later,
      true,
    ]);
    expect(happensBefore(later, chain[index] ?? 0)).toBe(false);
  }
}

function expectConcurrent({ happensBefore }: ReturnType<typeof orderOf>, a: number, b: number): void {
  expect([happensBefore(a, b), happensBefore(b, a)]).toEqual([false, false]);
}

describe('what leads to what', () => {
  test('in one task: every step to the next, however long it slept', () => {
    const order = orderOf('sleeping');
    const ended = order.find({ type: 'task-done', task: 2 });
    expectOrder(
      order,
      order.find({ type: 'task-created', task: 2 }),
      order.find({ type: 'step-begun', task: 2 }),
      order.find({ type: 'timer-set', deadline: 0.2 }),
      order.find({ type: 'timer-fired', timer: order.find({ type: 'timer-set', deadline: 0.2 }) }),
      order.find({ type: 'step-begun', task: 2 }, 1),
      order.find({ type: 'yielded', task: 2 }),
      order.find({ type: 'step-begun', task: 2 }, 2),
      ended,
      order.find({ type: 'run-ended' }),
    );
  });

  test('not one sleeper to another: their order is a matter of time', () => {
    const order = orderOf('sleeping');
    expectConcurrent(
      order,
      order.find({ type: 'task-done', task: 3 }),
      order.find({ type: 'task-done', task: 4 }),
    );
    expectConcurrent(
      order,
      order.find({ type: 'task-done', task: 3 }),
      order.find({ type: 'task-done', task: 2 }),
    );
    expectConcurrent(order, order.find({ type: 'timer-fired' }, 0), order.find({ type: 'timer-fired' }, 1));
  });

  test('a release to the next acquire of a lock, also of one that was free', () => {
    const order = orderOf('locking');
    const lock = order.numberOf('lock');
    const released = all(order.trace, { type: 'operation', object: lock, op: 'released' });
    const acquired = all(order.trace, { type: 'operation', object: lock, op: 'acquired' });
    expect([released.length, acquired.length]).toEqual([4, 4]);
    for (const [index, release] of released.slice(0, -1).entries())
      expectOrder(order, release, acquired[index + 1] ?? 0);
    const wanted = all(order.trace, { type: 'operation', object: lock, op: 'acquire-wanted' });
    // The last one had only slept when it asked.
    expectConcurrent(order, released[2] ?? 0, wanted[3] ?? 0);
  });

  test('a put to the get of that very item, and no earlier one', () => {
    const order = orderOf('queueing');
    const puts = all(order.trace, { type: 'operation', op: 'put' });
    const gets = all(order.trace, { type: 'operation', op: 'got' });
    for (const [index, put] of puts.entries()) expectOrder(order, put, gets[index] ?? 0);
    expect(order.happensBefore(puts[1] ?? 0, gets[0] ?? 0)).toBe(false);
    expectOrder(order, gets[0] ?? 0, puts[2] ?? 0);
    expectOrder(
      order,
      order.find({ type: 'operation', op: 'task-done' }, -1),
      order.find({ type: 'operation', op: 'join-ended' }),
    );
  });

  test('setting an event to all that waited, and to who came later', () => {
    const order = orderOf('signalling');
    const go = order.numberOf('go');
    const set = order.find({ type: 'operation', object: go, op: 'set' });
    expectOrder(order, set, order.find({ type: 'operation', object: go, op: 'wait-ended' }, 0));
    expectOrder(order, set, order.find({ type: 'operation', object: go, op: 'wait-ended' }, 1));
  });

  test('all arrivals at a barrier to all departures', () => {
    const order = orderOf('signalling');
    const gate = order.numberOf('gate');
    for (const arrival of [0, 1])
      for (const departure of [0, 1])
        expectOrder(
          order,
          order.find({ type: 'operation', object: gate, op: 'wait-begun' }, arrival),
          order.find({ type: 'operation', object: gate, op: 'wait-ended' }, departure),
        );
  });

  test('a request to cancel to its delivery', () => {
    const order = orderOf('cancelling');
    const requests = all(order.trace, { type: 'cancel-requested' });
    const deliveries = all(order.trace, { type: 'cancel-delivered' });
    expect(deliveries.length).toBe(requests.length);
    for (const [index, request] of requests.entries()) expectOrder(order, request, deliveries[index] ?? 0);
  });

  test('the first step of an eager task to what its maker does next', () => {
    const order = orderOf('eager');
    expectOrder(
      order,
      order.find({ type: 'step-begun', task: 1 }),
      order.find({ type: 'task-created', task: 2 }),
      order.find({ type: 'step-begun', task: 2 }),
      order.find({ type: 'task-done', task: 2 }),
      order.find({ type: 'task-created', task: 3 }),
      order.find({ type: 'suspended', task: 3 }),
      order.find({ type: 'suspended', task: 1 }),
    );
  });

  test('a result that is set to the callbacks and to the task that waits', () => {
    const order = orderOf('calling_back');
    const settled = order.find({ type: 'future-done' });
    expectOrder(order, order.find({ type: 'timer-set', deadline: 0.1 }), settled);
    expectOrder(order, settled, order.find({ type: 'operation', op: 'read' }));
    expectOrder(order, settled, order.find({ type: 'output-written', output: 1 }));
    expectOrder(order, settled, order.find({ type: 'output-written', output: 2 }));
    expectConcurrent(order, order.find({ type: 'output-written', output: 0 }), settled);
  });

  test('starting a thread to what it does, and its end to who joins it', () => {
    const order = orderOf('thread_jobs');
    const created = order.find({ type: 'thread-created', name: 'plain' });
    const { thread } = { thread: -1, ...order.trace.events[created] };
    expectOrder(
      order,
      created,
      order.find({ type: 'thread-begun', thread }),
      order.find({ type: 'output-written', output: 3 }),
      order.find({ type: 'blocked', reason: 'time.sleep' }, -1),
      order.find({ type: 'run-ended' }),
    );
  });

  test('a job to the task that waits for it, and not one job to another but through their lock', () => {
    const order = orderOf('thread_jobs');
    const [first = 0, second = 0] = all(order.trace, { type: 'thread-blocked', on: 'sleep' });
    expectOrder(
      order,
      order.find({ type: 'output-written', output: 0 }),
      order.find({ type: 'task-done', task: 1 }),
    );
    expectConcurrent(order, first, second);
  });

  test('submitting a job to its beginning, and its end to who awaits it', () => {
    const order = orderOf('thread_jobs');
    for (const { job, task } of [
      { job: 1, task: 2 },
      { job: 2, task: 3 },
    ])
      expectOrder(
        order,
        order.find({ type: 'job-submitted', job }),
        order.find({ type: 'job-begun', job }),
        order.find({ type: 'job-ended', job }),
        order.find({ type: 'task-done', task }),
      );
  });

  test('the release of a lock of threads to the next acquire, though nobody waited', () => {
    const order = orderOf('thread_jobs');
    const lock = order.numberOf('lock');
    const released = all(order.trace, { type: 'operation', object: lock, op: 'released' });
    const acquired = all(order.trace, { type: 'operation', object: lock, op: 'acquired' });
    expect([released.length, acquired.length]).toEqual([3, 3]);
    expectOrder(order, released[0] ?? 0, acquired[1] ?? 0, released[1] ?? 0, acquired[2] ?? 0);
  });

  test('sending bytes to the task that reads them', () => {
    const order = orderOf('networking');
    const sent = order.find({ type: 'packet-sent' });
    const answered = order.find({ type: 'packet-sent' }, 1);
    expectOrder(order, sent, order.find({ type: 'packet-arrived' }), answered);
    expectOrder(
      order,
      answered,
      order.find({ type: 'packet-arrived' }, 1),
      order.find({ type: 'output-written' }),
    );
  });

  test('the loop to what the program does after it', () => {
    const order = orderOf('failing');
    expectOrder(order, order.find({ type: 'task-done', task: 1 }), order.find({ type: 'run-ended' }));
  });
});

describe('what is learnt from what is over already', () => {
  const orderOfEnds = () => orderOf('finding_done');

  test('the end of a task to who awaits it later', () => {
    const order = orderOfEnds();
    expectOrder(
      order,
      order.find({ type: 'output-written', output: 0 }),
      order.find({ type: 'task-done', task: 2 }),
      order.find({ type: 'operation', op: 'read', object: order.numberOf('first') }),
      order.find({ type: 'output-written', output: 2 }),
    );
    expectConcurrent(
      order,
      order.find({ type: 'output-written', output: 0 }),
      order.find({ type: 'output-written', output: 1 }),
    );
  });

  test.each([
    ['answer', 'polled', 'set by a callback of a task, a lambda'],
    ['later', 'read', 'set through a partial that is called in a callback that is one'],
    ['last', 'read', 'set by a timer through a partial'],
  ])('the end of the future %s to who asks (%s): %s', (name, op) => {
    const order = orderOfEnds();
    const object = order.numberOf(name);
    const settled = order.find({ type: 'future-done', object });
    expectOrder(order, settled, order.find({ type: 'operation', op, object }));
    // It happened where it happened, not when somebody looked.
    expect(order.trace.events[settled]?.at).toBe(name === 'last' ? 0.5 : 0);
  });

  test('the ends of all that was gathered to who awaits it later', () => {
    const order = orderOfEnds();
    const read = order.find({ type: 'operation', op: 'read', object: order.numberOf('both') });
    for (const task of [2, 3]) expectOrder(order, order.find({ type: 'task-done', task }), read);
  });

  test('the end of a task to the wait_for that finds it done', () => {
    const order = orderOfEnds();
    const read = order.find({ type: 'operation', op: 'read', object: order.numberOf('second') });
    expectOrder(order, order.find({ type: 'output-written', output: 1 }), read);
  });
});

describe('what is learnt from several together', () => {
  test.each([
    ['gather', 2, [0, 1]],
    ['wait', 5, [3, 4]],
    ['a group', 8, [6, 7]],
  ])('the ends of all to who waits for them by %s', (_way, after, before) => {
    const order = orderOf('collecting');
    for (const output of before)
      expectOrder(
        order,
        order.find({ type: 'output-written', output }),
        order.find({ type: 'output-written', output: after }),
      );
    const [one = 0, other = 0] = before;
    expectConcurrent(
      order,
      order.find({ type: 'output-written', output: one }),
      order.find({ type: 'output-written', output: other }),
    );
  });

  test('every put to who asks how long the queue is', () => {
    const order = orderOf('collecting');
    const object = order.numberOf('queue');
    const [first = 0, second = 0, third = 0] = all(order.trace, { type: 'operation', op: 'put', object });
    const poll = order.find({ type: 'operation', op: 'polled', object });
    expectOrder(order, first, poll);
    expectOrder(order, second, poll);
    expectConcurrent(order, first, second);
    expect(order.happensBefore(third, poll)).toBe(false);
  });

  test('every item that is done to who has waited for all, and to nobody who came before', () => {
    const order = orderOf('collecting');
    const joined = order.find({ type: 'operation', op: 'join-ended' });
    const done = all(order.trace, { type: 'operation', op: 'task-done' });
    expect(done).toHaveLength(6);
    for (const item of done) expectOrder(order, item, joined);
    expect(order.happensBefore(done[0] ?? 0, order.find({ type: 'operation', op: 'join-begun' }))).toBe(
      false,
    );
  });

  test.each([
    ['lock', 'acquired', 10],
    ['go', 'set', 10],
    ['lock', 'released', 12],
  ])('what was last done with %s to who asks how it stands: %s', (name, op, output) => {
    const order = orderOf('collecting');
    const object = order.numberOf(name);
    const printed = order.find({ type: 'output-written', output });
    const before = all(order.trace, { type: 'operation', op, object }).filter((seq) => seq < printed);
    expectOrder(order, before.at(-1) ?? 0, printed);
  });

  test('the permits that are taken to who asks whether there are any', () => {
    const order = orderOf('collecting');
    const object = order.numberOf('slots');
    const poll = order.find({ type: 'operation', op: 'polled', object });
    for (const taken of all(order.trace, { type: 'operation', op: 'acquired', object }).slice(0, 4))
      expectOrder(order, taken, poll);
  });

  test('the end of each task to who asks whether it is done', () => {
    const order = orderOf('collecting');
    const printed = order.find({ type: 'output-written', output: 12 });
    for (const task of [8, 9, 10, 11, 12, 13])
      expectOrder(order, order.find({ type: 'task-done', task }), printed);
  });
});

describe('what nobody had to wait for', () => {
  const seqOfLine = (order: ReturnType<typeof orderOf>, output: number) =>
    order.find({ type: 'output-written', output });

  test.each([
    ['a line that a stream had in its buffer', 0, 2],
    ['the second line in the same buffer', 1, 3],
    ['the rest, up to the end', 4, 5],
    ['bytes that a socket had received', 6, 7],
    ['a message that a socket had received', 10, 11],
    ['the end of a future that a generator of types.coroutine awaits', 8, 9],
  ])('%s: from who sent or set it to who takes it', (_what, sent, taken) => {
    const order = orderOf('reading');
    expectOrder(order, seqOfLine(order, sent), seqOfLine(order, taken));
  });

  test('who reads one line does not follow from the next one', () => {
    const order = orderOf('reading');
    expectConcurrent(order, seqOfLine(order, 1), seqOfLine(order, 2));
  });

  test.each([
    ['whether an event is set', 0, 2],
    ['how many items a queue has', 0, 3],
    ['whether a lock is locked', 0, 4],
    ['whether a thread is alive', 1, 5],
    ['whether a job is done', 6, 7],
  ])('who asks %s follows from what another thread did', (_what, done, asked) => {
    const order = orderOf('asking_threads');
    expectOrder(order, seqOfLine(order, done), seqOfLine(order, asked));
  });

  test('who asks of an event does not follow from what the thread did later', () => {
    const order = orderOf('asking_threads');
    expectConcurrent(order, seqOfLine(order, 1), seqOfLine(order, 2));
  });

  test('who has waited for several jobs, all of them done, follows from each', () => {
    const order = orderOf('asking_threads');
    for (const job of [6, 8]) expectOrder(order, seqOfLine(order, job), seqOfLine(order, 9));
    expectConcurrent(order, seqOfLine(order, 6), seqOfLine(order, 8));
  });
});

describe('the order', () => {
  test.each(RECORDED)('is strict and follows the trace: %s', (name) => {
    const { trace } = readRecorded(name);
    const { causesOf, happensBefore } = createHappensBefore(trace);
    for (const { seq } of trace.events) {
      expect(happensBefore(seq, seq)).toBe(false);
      for (const cause of causesOf(seq)) {
        expect(cause).toBeLessThan(seq);
        for (const earlier of causesOf(cause)) expect(happensBefore(earlier, seq)).toBe(true);
      }
    }
  });

  test.each(RECORDED)('leaves nothing without a cause but the beginning and the loop itself: %s', (name) => {
    const { trace } = readRecorded(name);
    const { causesOf } = createHappensBefore(trace);
    const orphans = trace.events.filter((event) => event.seq > 0 && causesOf(event.seq).length === 0);
    const ofTheLoop = ['clock-jumped', 'iteration', 'thread-switched', 'thread-blocked'];
    expect(orphans.filter(({ step, type }) => step !== null || !ofTheLoop.includes(type))).toEqual([]);
  });
});
