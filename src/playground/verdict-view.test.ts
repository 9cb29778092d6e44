import { expect, test } from 'vitest';
import { textFor } from '../languages/index.ts';
import { checkOrder, parseOrderSpec } from '../order/index.ts';
import { linesOf, resultOf } from './fixtures/recorded-results.ts';
import type { EndedRun, PlaygroundState, Purpose } from './playground-state.ts';
import { verdictView, viewWithChecks } from './verdict-view.ts';

type Checks = PlaygroundState['checks'];

const text = textFor('en').playground;
const result = resultOf(linesOf(['one', 0]));
const NONE: Checks = { type: 'none' };

function list(tone: 'busy' | 'ok' | 'violation' | 'unknown', message: string | null = null): Checks {
  const first = message === null ? null : { index: 2, message };
  return { type: 'list', source: 'x', checks: [], tone, says: '2 of 4.', first };
}

function told(purpose: Purpose, spec: string, checks: Checks) {
  const run: EndedRun = {
    type: 'ended',
    purpose,
    source: 'x',
    lines: result.output,
    end: { type: 'completed', result },
    judgement: { type: 'judged', verdict: checkOrder(parseOrderSpec(spec), result) },
    realSeconds: 0,
  };
  const { tone, heading, sentences } = viewWithChecks(run, checks, verdictView(run, 'fix', 'no', text), text);
  return [tone, heading, ...sentences];
}

const RIGHT = 'lines { "one" }';
const WRONG = 'lines { "two" }';

test.each([
  ['nothing more before Check has gone on', 'check', RIGHT, NONE, ['ok', 'As promised']],
  ['that it is right so far', 'check', RIGHT, list('busy'), ['unknown', 'As promised so far', '2 of 4.']],
  ['that all pass', 'check', RIGHT, list('ok'), ['ok', 'As promised', '2 of 4.']],
  [
    'what to mend first',
    'check',
    RIGHT,
    list('violation', 'It hung.'),
    ['violation', 'Not as promised', 'It hung.', '2 of 4.'],
  ],
  ['that some were not judged', 'check', RIGHT, list('unknown'), ['unknown', 'Cannot tell', '2 of 4.']],
  [
    'that the checks are missing',
    'check',
    RIGHT,
    { type: 'missing' },
    ['unknown', 'As promised', text.verdict.checksMissing],
  ],
  [
    'the fault of the run that the reader sees before all others',
    'check',
    WRONG,
    list('violation', 'It hung.'),
    ['violation', 'Not as promised', 'The first line could only be `two`; it was `one`.', '2 of 4.'],
  ],
  [
    'of the run of a failed check, that it is that',
    'replay',
    RIGHT,
    list('violation'),
    ['none', null, text.verdict.replayed],
  ],
] satisfies [string, Purpose, string, Checks, (string | null)[]][])(
  'the reader is told %s',
  (_name, purpose, spec, checks, says) => {
    expect(told(purpose, spec, checks)).toEqual(says);
  },
);
