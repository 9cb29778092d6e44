import { describe, expect, test } from 'vitest';
import { EMPTY_RESULT } from './fake-sandbox.ts';
import { parseFrameMessage, parseWorkerMessage } from './parse-message.ts';

const LINE = { seq: 0, stream: 'out', text: 'a', at: 0.5, task: null, thread: null };

describe('a message of ours comes through, without anything that was added to it:', () => {
  test.each([
    [{ type: 'stage', stage: 'runtime' }],
    [{ type: 'ready', runtime: '1/3.14.2' }],
    [{ type: 'boot-failed', message: 'why' }],
    [{ type: 'output', run: 'r', line: LINE }],
    [{ type: 'finished', run: 'r', result: EMPTY_RESULT, trace: null }],
    [{ type: 'finished', run: 'r', result: EMPTY_RESULT, trace: '{}' }],
    [{ type: 'crashed', run: 'r', message: 'why' }],
  ])('from a worker: %j', (message) => {
    expect(parseWorkerMessage({ ...message, extra: '<b>' })).toEqual(message);
  });

  test.each([
    [{ type: 'frame-ready', version: 1 }],
    [{ type: 'initialised' }],
    [{ type: 'init-failed', reason: 'no-webassembly', message: 'why' }],
    [{ type: 'worker-failed', worker: 3, message: 'why' }],
    [{ type: 'killed', worker: 3 }],
  ])('from the frame: %j', (message) => {
    expect(parseFrameMessage({ ...message, extra: '<b>' })).toEqual(message);
  });
});

describe('anything else is nothing:', () => {
  test.each([
    [undefined],
    [null],
    ['ready'],
    [[]],
    [{}],
    [{ type: 'killed', worker: 1 }],
    [{ type: 'stage', stage: 'nearly' }],
    [{ type: 'output', run: 7, line: LINE }],
    [{ type: 'output', run: 'r', line: { ...LINE, stream: 'html' } }],
    [{ type: 'output', run: 'r', line: { ...LINE, at: Number.NaN } }],
    [{ type: 'finished', run: 'r', result: { ...EMPTY_RESULT, outcome: 'won' } }],
    [{ type: 'finished', run: 'r', result: { ...EMPTY_RESULT, diagnoses: [null] } }],
    [{ type: 'finished', run: 'r', trace: null }],
    [{ type: 'finished', run: 'r', result: EMPTY_RESULT }],
    [{ type: 'finished', run: 'r', result: EMPTY_RESULT, trace: [] }],
  ])('from a worker: %j', (message) => {
    expect(parseWorkerMessage(message)).toBeNull();
  });

  test.each([
    [null],
    [{ type: 'ready', runtime: '1' }],
    [{ type: 'init-failed', reason: 'because', message: '' }],
    [{ type: 'killed', worker: -1 }],
    [{ type: 'killed', worker: 1.5 }],
    [{ type: 'frame-ready', version: '1' }],
  ])('from the frame: %j', (message) => {
    expect(parseFrameMessage(message)).toBeNull();
  });
});

test('details are cut to a length that can be shown', () => {
  const message = parseWorkerMessage({ type: 'boot-failed', message: 'x'.repeat(1_000_000) });
  expect(message).toEqual({ type: 'boot-failed', message: 'x'.repeat(4_000) });
});
