/** What readers are told is expected. */
import { describe, expect, it } from 'vitest';
import { describeSpec } from './describe-spec.ts';
import { expressionsOf } from './expressions-of.ts';
import { parseOrderSpec } from './parse-order-spec.ts';

/** The sentences of the rules that are written, without the implied end. */
function sentences(spec: string): readonly string[] {
  return describeSpec(parseOrderSpec(spec)).filter((sentence) => sentence !== 'The program must return.');
}

const described: readonly (readonly [spec: string, sentence: string])[] = [
  ['lines { "a" @1 "b" }', 'Exactly these lines come: `a` at 1 s, then `b`.'],
  ['err lines { }', 'Nothing is printed on standard error.'],
  [
    'lines { any { "a" { "b" "c" } } ... }',
    'Exactly these lines come: in any order (`a`; `b`, then `c`), then any other lines.',
  ],
  [
    'lines { mix { "a" "b" } optional "c" }',
    'Exactly these lines come: freely interleaved (`a`; `b`), then perhaps `c`.',
  ],
  [
    'lines { either { "a" "b" } or { /c/ } }',
    'Exactly these lines come: (`a`, then `b`) or a line like `/c/`.',
  ],
  ['lines { repeat 3..4 "tick" }', 'Exactly these lines come: `tick` between 3 and 4 times.'],
  ['before "a" "b"#2', '`a` comes before the 2nd `b`.'],
  ['at "a" 1..2', '`a` comes between 1 and 2 s.'],
  ['gap "a" "b" at most 1', 'From `a` to `b` pass at most 1 s.'],
  ['gap /tick/ 1', 'From each line like `/tick/` to the next pass 1 s.'],
  ['duration 3', 'The run takes 3 s of virtual time.'],
  ['log count "a" 2..', '`a` comes at least 2 times in the log.'],
  ['never "a"', '`a` never comes.'],
  [
    'window "a" "b" at most 3 reaching 2',
    'At most 3 are under way at once, and 2 at some time: each begins with `a`.',
  ],
  ['unique /x (.)/', '`x (.)` is never the same twice.'],
  ['same /x (.)/', '`x (.)` is the same each time.'],
  ['warning RuntimeWarning /never/ line 6', 'A RuntimeWarning (`/never/`) comes for line 6.'],
  [
    'diagnosis blocked line 8 task "rude" at 0.7',
    'There is a `blocked` diagnosis for line 8 in the task rude at 0.7 s.',
  ],
  ['never diagnosis blocked', 'There is no `blocked` diagnosis.'],
  ['value x == 1', 'At the end `x == 1` is true.'],
];

describe('a spec in plain sentences', () => {
  it.each(described)('%s', (spec, sentence) => {
    expect(sentences(spec)).toEqual([sentence]);
  });

  it('says how the program ends', () => {
    expect(describeSpec(parseOrderSpec('error ValueError "boom"'))).toEqual([
      'The exception is `ValueError: boom`.',
      'The program must raise an exception.',
    ]);
    expect(describeSpec(parseOrderSpec('end returns or deadlocks'))).toEqual([
      'The program must return or deadlock.',
    ]);
  });

  it('puts what is only usual here last', () => {
    expect(describeSpec(parseOrderSpec('here at "a" 1\nnever "b"'))).toEqual([
      '`b` never comes.',
      'The program must return.',
      'Usual here, but not promised: `a` comes at 1 s.',
    ]);
  });

  it('counts what would be too long a row', () => {
    const many = Array.from({ length: 40 }, (_, index) => `"${index}"`).join(' ');
    expect(sentences(`lines { ${many} }`)[0]).toMatch(/then `29`, then 10 more\.$/);
  });
});

describe('the expressions of a spec', () => {
  it('are listed once each', () => {
    expect(expressionsOf(parseOrderSpec('value a\nhere value b\nvalue a'))).toEqual(['a', 'b']);
  });
});
