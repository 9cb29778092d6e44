import { describe, expect, it } from 'vitest';
import type { Trace } from '../trace/index.ts';
import { readRecorded } from '../trace/recorded-traces.ts';
import { factAt } from './fact-at.ts';
import { nowAt } from './now.ts';
import { readPeers } from './peers.ts';
import { rowOf } from './row-of.ts';
import { scaleOf } from './scale.ts';
import { layOut } from './sheet.ts';
import { readStory } from './story.ts';
import { readTimers } from './timers.ts';

describe('the lanes of timers', () => {
  const story = readStory(readRecorded('cancelling').trace);
  const sheet = layOut(story, scaleOf(story, 'time'));

  it('are those of timeouts, with how they ended, and of no sleep', () => {
    const told = readTimers(story).map(({ purpose, timers }) => [purpose.type, timers.map(({ how }) => how)]);
    expect(told).toEqual([['timeout', ['fired', 'fired']]]);
  });

  it('lead from a timer that is due to the callback, and from there to whom it cancels', () => {
    const row = sheet.lanes.findIndex(({ lane }) => lane.type === 'timers');
    expect(sheet.arrows.filter(({ fromRow }) => fromRow === row)).toHaveLength(2);
    const byLoop = sheet.arrows.filter(({ look, fromRow }) => look === 'cancelled' && fromRow === 0);
    expect(byLoop.length).toBeGreaterThan(0);
  });

  it('are pointed out when one of them is due', () => {
    const fired = readTimers(story)[0]?.timers[0]?.end ?? -1;
    expect(sheet.lanes[rowOf(sheet, story, fired) ?? -1]?.lane.type).toBe('timers');
  });
});

/** A question to somebody outside and the answer half a second later. */
const ASKING: Trace = {
  events: [
    {
      type: 'task-created',
      task: 1,
      name: 'Task-1',
      coroutine: 'main',
      defined: 1,
      line: 9,
      eager: false,
      seq: 0,
      at: 0,
      step: null,
    },
    { type: 'step-begun', task: 1, callback: null, cause: 0, line: 1, seq: 1, at: 0, step: null },
    { type: 'socket-connected', socket: 3, peer: null, address: '10.0.0.1:32768', seq: 2, at: 0, step: null },
    { type: 'socket-connected', socket: 5, peer: 3, address: 'api.example:80', seq: 3, at: 0, step: null },
    { type: 'packet-sent', socket: 5, bytes: 10, line: 2, seq: 4, at: 0, step: 1 },
    { type: 'packet-arrived', socket: 3, bytes: 10, cause: 4, seq: 5, at: 0, step: null },
    { type: 'packet-sent', socket: 3, bytes: 20, line: null, seq: 6, at: 0.5, step: null },
    { type: 'packet-arrived', socket: 5, bytes: 20, cause: 6, seq: 7, at: 0.5, step: null },
  ],
};

describe('the lane of somebody outside', () => {
  const story = readStory(ASKING);
  const sheet = layOut(story, scaleOf(story, 'step'));

  it('is there for whom the program asks, and not for the program itself', () => {
    expect(readPeers(story).map(({ address }) => address)).toEqual(['api.example:80']);
    expect(readPeers(readStory(readRecorded('networking').trace))).toEqual([]);
  });

  it('has the question and the answer as arrows to and fro', () => {
    const [task, peer] = [1, sheet.lanes.length - 1];
    expect(sheet.arrows.filter(({ look }) => look === 'sent').map((one) => [one.fromRow, one.toRow])).toEqual(
      [
        [task, peer],
        [peer, task],
      ],
    );
  });
});

/** A scripted client connects to the program's socket 7, asks and is answered. */
const CALLED: Trace = {
  events: [
    {
      type: 'socket-connected',
      socket: 7,
      peer: null,
      address: '203.0.113.24:32768',
      seq: 0,
      at: 0,
      step: null,
    },
    { type: 'socket-connected', socket: 9, peer: 7, address: '127.0.0.1:8000', seq: 1, at: 0, step: null },
    {
      type: 'client-acted',
      socket: 9,
      client: 'ann',
      deed: 'connected',
      text: '',
      seq: 2,
      at: 0,
      step: null,
    },
    {
      type: 'client-acted',
      socket: 9,
      client: 'ann',
      deed: 'sent',
      text: 'hello',
      seq: 3,
      at: 0,
      step: null,
    },
    { type: 'packet-sent', socket: 9, bytes: 6, line: null, seq: 4, at: 0, step: null },
    { type: 'packet-arrived', socket: 7, bytes: 6, cause: 4, seq: 5, at: 0, step: null },
    { type: 'step-begun', task: null, callback: 'serve', cause: null, line: 1, seq: 6, at: 0, step: null },
    { type: 'packet-sent', socket: 7, bytes: 6, line: 2, seq: 7, at: 0, step: 6 },
    { type: 'packet-arrived', socket: 9, bytes: 6, cause: 7, seq: 8, at: 0.5, step: null },
  ],
};

describe('the lane of a scripted client', () => {
  const story = readStory(CALLED);

  it('has its name, and its messages to the program and back', () => {
    expect(
      readPeers(story).map(({ address, messages }) => [address, messages.map(({ towards }) => towards)]),
    ).toEqual([['ann', ['program', 'peer']]]);
  });

  it('tells what it does in words', () => {
    expect(factAt(story, 3, [])).toEqual({ type: 'client', client: 'ann', deed: 'sent', text: 'hello' });
  });
});

describe('threads at the cursor', () => {
  const { trace } = readRecorded('thread_jobs');
  const story = readStory(trace);

  it('say what they execute, and nothing once it is done', () => {
    const begun = trace.events.find(({ type }) => type === 'job-begun');
    const ended = trace.events.findLast(({ type }) => type === 'job-ended');
    const jobsAt = (seq = -1) => nowAt(story, seq).lives.flatMap(({ job }) => job ?? []);
    expect(jobsAt(begun?.seq)).toHaveLength(1);
    expect(jobsAt(ended?.seq)).toEqual([]);
  });

  it('are named where they print', () => {
    const marked = layOut(story, scaleOf(story, 'step')).lanes.filter(
      ({ lane, marks }) =>
        lane.type === 'life' && lane.life.kind === 'thread' && marks.some(({ look }) => look === 'output'),
    );
    const prints = trace.events.filter(
      ({ type, step }) => type === 'output-written' && story.runners.get(step ?? -1)?.kind === 'thread',
    );
    expect(marked.length > 0).toBe(prints.length > 0);
  });
});
