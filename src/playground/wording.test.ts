import { describe, expect, it } from 'vitest';
import { codePieces, formatDuration } from '../languages/index.ts';
import { playgroundEn } from '../languages/playground-text.ts';
import { checkOrder, parseOrderSpec } from '../order/index.ts';
import type { LimitName, RunResult } from '../trace/index.ts';
import { linesOf, resultOf } from './fixtures/recorded-results.ts';
import { outcomeSentences } from './outcome-sentences.ts';
import type { EndedRun, Judgement } from './playground-state.ts';
import { readsInput } from './stdin-field.tsx';
import { verdictView } from './verdict-view.ts';
import { formatRealSeconds } from './virtual-time.ts';

const error = { type: 'ValueError', message: 'no', line: 7, frames: [], cause: null, group: [] };

function endedWith(different: Partial<RunResult>, judgement: Judgement = { type: 'none' }): EndedRun {
  const result = resultOf(linesOf(['a', 0], ['b', 3]), different);
  return {
    type: 'ended',
    purpose: 'check',
    source: '',
    lines: result.output,
    end: { type: 'completed', result },
    judgement,
    realSeconds: 0.021,
  };
}

describe('how a run ended', () => {
  it.each([
    [{}, 'The program returned.'],
    [{ outcome: 'raised', error }, 'The program raised ValueError in line 7.'],
    [{ outcome: 'raised', error: { ...error, line: null } }, 'The program raised ValueError.'],
    [
      { outcome: 'raised', error: { ...error, type: 'SystemExit', message: '3' } },
      'The program left before its end: exit status 3.',
    ],
    [
      { outcome: 'raised', error: { ...error, type: 'SystemExit', message: 'no way' } },
      'The program left before its end: no way.',
    ],
    [
      { outcome: 'deadlocked' },
      'The program is deadlocked: every task waits, and nothing is left that could wake one.',
    ],
  ] satisfies readonly (readonly [Partial<RunResult>, string])[])('%j is worded', (different, sentence) => {
    expect(outcomeSentences(endedWith(different), playgroundEn)[0]).toBe(sentence);
  });

  it.each([
    ['lines', 10_000, '10,000 output lines'],
    ['bytes', 1_048_576, '1 MiB'],
    ['memory', 268_435_456, '256 MiB'],
    ['time', 20, '20 real seconds'],
    ['steps', 5_000_000, '5,000,000 steps'],
  ] satisfies readonly (readonly [LimitName, number, string])[])(
    'names the limit of %s',
    (name, value, words) => {
      const [sentence] = outcomeSentences(
        endedWith({ outcome: 'limited', limit: { name, value } }),
        playgroundEn,
      );
      expect(sentence).toContain(words);
    },
  );

  it('tells virtual from real time', () => {
    expect(outcomeSentences(endedWith({}), playgroundEn)[1]).toBe('3 s of virtual time, run in 0.02 s.');
    expect(outcomeSentences(endedWith({ duration: 0 }), playgroundEn)[1]).toBe('No virtual time passed.');
  });

  it('tells no virtual time of a program that asked without waiting until it was ended', () => {
    const limit = { name: 'steps', value: 1_000_000 } as const;
    const run = endedWith({ outcome: 'limited', limit, duration: 129_016_958.712 });
    expect(outcomeSentences(run, playgroundEn)).toHaveLength(1);
  });

  it('says nothing of the program when the reader stopped it or the environment failed', () => {
    const run = endedWith({});
    expect(outcomeSentences({ ...run, end: { type: 'stopped', output: [] } }, playgroundEn)).toHaveLength(1);
    const failed = { type: 'failed', error: { reason: 'worker-died', detail: '' }, output: [] } as const;
    expect(outcomeSentences({ ...run, end: failed }, playgroundEn)).toEqual([]);
  });
});

describe('seconds', () => {
  it.each([
    [0, '0'],
    [3, '3'],
    [0.25, '0.25'],
    [2.0000004, '2'],
    [0.000012, '0.000012'],
    [99_999.5, '99999.5'],
    [129_016_958.712, '129,016,959'],
  ])('%d of virtual time are written %s', (seconds, written) => {
    expect(formatDuration(seconds)).toBe(written);
  });

  it.each([
    [0.003, '< 0.01'],
    [0.214, '0.21'],
    [12.3, '12'],
  ])('%d of real time are written %s', (seconds, written) => {
    expect(formatRealSeconds(seconds)).toBe(written);
  });
});

describe('the verdict', () => {
  const ok: Judgement = { type: 'judged', verdict: { verdict: 'ok', notes: [] } };
  const unknown: Judgement = { type: 'judged', verdict: { verdict: 'unknown', message: 'cut short' } };

  it('praises no more than was promised', () => {
    expect(verdictView(endedWith({}, ok), 'show', 'no', playgroundEn)).toMatchObject({
      tone: 'ok',
      heading: 'As promised',
    });
  });

  it.each([
    ['fix', 'yes', 'Not as promised'],
    ['show', 'no', 'Not as promised'],
    ['show', 'yes', 'Not what the original does'],
  ] as const)('on a violation in a %s playground (changed: %s) is headed %s', (kind, changed, heading) => {
    const run = endedWith({});
    const verdict = checkOrder(parseOrderSpec('lines { "b" "a" }'), resultOf(run.lines));
    const view = verdictView({ ...run, judgement: { type: 'judged', verdict } }, kind, changed, playgroundEn);
    expect(view).toMatchObject({ tone: 'violation', heading, guilty: 0 });
    expect(view.sentences).toHaveLength(1);
  });

  it('is unknown, not wrong, for a run that was cut short', () => {
    expect(verdictView(endedWith({}, unknown), 'fix', 'yes', playgroundEn)).toMatchObject({
      tone: 'unknown',
      sentences: ['cut short'],
    });
  });

  it('points to Check where an ordinary run is not judged', () => {
    expect(verdictView(endedWith({}), 'fix', 'yes', playgroundEn).sentences).toEqual([
      'Press Check to have it judged.',
    ]);
    expect(verdictView(endedWith({}), 'show', 'yes', playgroundEn).sentences).toEqual([]);
  });

  it('says where a spec from a link cannot be read', () => {
    const view = verdictView(
      endedWith({}, { type: 'bad-spec', message: 'line 1' }),
      'show',
      'no',
      playgroundEn,
    );
    expect(view).toMatchObject({ tone: 'unknown', sentences: ['The order spec cannot be read: line 1'] });
  });
});

describe('small readings', () => {
  it.each([
    ['name = input("? ")', true],
    ['for line in sys.stdin:', true],
    ['input_queue.put(1)', false],
    ['raw_inputs(3)', false],
  ])('%s reads input: %s', (code, reads) => {
    expect(readsInput(code)).toBe(reads);
  });

  it('sets off code in sentences, and leaves a lone backtick alone', () => {
    expect(codePieces('`a` came before `b`.')).toEqual([
      { type: 'code', text: 'a' },
      { type: 'text', text: ' came before ' },
      { type: 'code', text: 'b' },
      { type: 'text', text: '.' },
    ]);
    expect(codePieces('a ` b')).toEqual([{ type: 'text', text: 'a ` b' }]);
  });
});
