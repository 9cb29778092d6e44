/** Verdicts as a whole: which violation is told, what is doubted, what is remarked, and predictions. */
import { describe, expect, it } from 'vitest';
import { checkOrder, checkPrediction, parseOrderSpec, type Verdict } from './index.ts';
import type { ObservedRun } from './observed-run.ts';
import { diagnosis, error, lines, raised, run, runOnStreams } from './testing/build-run.ts';

function check(spec: string, observed: ObservedRun): Verdict {
  return checkOrder(parseOrderSpec(spec), observed);
}

/** The verdict in one word and its words. */
function said(verdict: Verdict): string {
  if (verdict.verdict === 'ok') return ['ok', ...verdict.notes.map(({ message }) => message)].join(': ');
  return `${verdict.verdict}: ${verdict.message}`;
}

const texts = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `line ${index}`);
const quoted = (items: readonly string[]): string => items.map((item) => `"${item}"`).join(' ');

describe('an output is read in every way before it is refused', () => {
  it.each([
    ['a pattern that would take the line of another', 'any { /.*/ "b" "c" }', ['c', 'a', 'b']],
    ['a repetition that would take too much', 'repeat 1.. "a" "a" "a"', ['a', 'a', 'a']],
    ['an optional line that is also the next one', 'optional "a" "a"', ['a']],
    ['two alternatives with one beginning', 'either { "a" "b" } or { "a" "c" }', ['a', 'c']],
    ['interleaved sequences that begin alike', 'mix { { "a" "b" } { "a" "c" } }', ['a', 'a', 'c', 'b']],
    ['whole members in any order', 'any { { "a" "b" } { "a" "c" } "a" }', ['a', 'c', 'a', 'a', 'b']],
    ['what may be empty', 'repeat 3 optional "a" ... "z"', ['a', 'x', 'z', 'z']],
  ])('%s', (_, items, output) => {
    expect(check(`lines { ${items} }`, run(output)).verdict).toBe('ok');
  });

  it.each([
    ['members of any are not interleaved', 'any { { "a" "b" } { "c" "d" } }', ['a', 'c', 'b', 'd']],
    ['... takes no line away from what follows it', '"a" ... "z"', ['a', 'z', 'b']],
    ['a chain in a mix keeps its order', 'mix { { "a" "b" } "c" }', ['b', 'c', 'a']],
  ])('but %s', (_, items, output) => {
    expect(check(`lines { ${items} }`, run(output)).verdict).toBe('violation');
  });
});

describe('ten thousand lines', () => {
  const many = texts(10_000);

  it('are read in order, in any order, and when all are optional', () => {
    expect(said(check(`lines { ${quoted(many)} }`, run(many)))).toBe('ok');
    expect(
      said(check(`lines { ${many.map((text) => `optional "${text}"`).join(' ')} }`, run(many.slice(5000)))),
    ).toBe('ok');
    expect(said(check('lines { repeat 10000 /line \\d+/ }', run(many)))).toBe('ok');
    expect(check(`lines { any { ${quoted(texts(2000))} } }`, run(texts(2000).toReversed())).verdict).toBe(
      'ok',
    );
  });

  it('are refused at the guilty one', () => {
    const wrong = many.with(7000, 'line 8000').with(8000, 'line 7000');
    expect(check(`lines { ${quoted(many)} }`, run(wrong))).toMatchObject({
      line: 7000,
      message: '`line 8000` came at 0 s, but it must wait for `line 7000`.',
    });
  });
});

describe('the violation that is told', () => {
  it('is the one whose line came first', () => {
    const spec = 'never "c"\nlines { "a" "b" "c" }\nat "b" 5';
    expect(said(check(spec, run(['a', ['b', 2], 'c'])))).toBe(
      'violation: `b` came at 2 s; it must come at 5 s.',
    );
  });

  it('is the end of the program where lines are only missing', () => {
    const observed = raised(['a'], error('KeyError', "'x'", { line: 4 }));
    expect(said(check('lines { "a" "b" }', observed))).toBe(
      "violation: The program raised `KeyError: 'x'` (in line 4, at 0 s); it must return.",
    );
    expect(said(check('lines { "a" "b" }', run(['a'], { outcome: 'deadlocked', duration: 3 })))).toBe(
      'violation: The program deadlocked (at 3 s); it must return.',
    );
  });

  it('counts all lines of one pattern', () => {
    expect(
      said(check('lines { repeat 1..2 /tick \\d/ "end" }', run(['tick 1', 'tick 2', 'tick 3', 'end']))),
    ).toBe('violation: A line like `/tick \\d/` came 3 times; at most 2 are allowed.');
  });

  it('says how often a line came that must come again', () => {
    expect(said(check('lines { "tick" "tick" "end" }', run(['tick', 'end'])))).toBe(
      'violation: `end` came at 0 s, but `tick` must come once more before it and never did.',
    );
  });

  it('shortens long texts and lists', () => {
    const verdict = said(check(`lines { any { ${quoted(texts(9))} } }`, run(['x'.repeat(200)])));
    expect(verdict).toBe(
      `violation: The first line could only be \`line 0\`, \`line 1\`, \`line 2\` or 6 others; it was \`${'x'.repeat(79)}…\`.`,
    );
  });

  it('names an empty line and a text with backticks', () => {
    expect(said(check('lines { "" "a`b" }', run(['a`b'])))).toBe(
      'violation: “a`b” came at 0 s, but an empty line must come before it and never did.',
    );
    expect(said(check('lines { }', run([''])))).toBe(
      'violation: An empty line came at 0 s, but nothing may be printed.',
    );
  });

  it('takes a member of a group for the only demand that it meets', () => {
    const group = error('ExceptionGroup', '', {
      group: [error('ValueError', 'boom'), error('ValueError', 'bang')],
    });
    expect(said(check('group { ValueError ValueError "boom" }', raised([], group)))).toBe('ok');
  });
});

describe('what is not known is not judged', () => {
  it.each([
    ['contains "b"', 'unknown'],
    ['is /a*b?/', 'unknown'],
    ['is /b/', 'unknown'],
    ['contains "a"', 'ok'],
    ['is "aaa"', 'violation'],
    ['missing', 'violation'],
  ])('a file of which only the beginning was kept: %s', (demand, verdict) => {
    const list = [{ path: 'x', state: 'made', text: 'aaa', cut: 9 }] as const;
    expect(check(`file "x" ${demand}`, run([], { files: { list } })).verdict).toBe(verdict);
  });

  const cut = (items: readonly string[], outcome: 'limited' | 'stopped' = 'limited'): ObservedRun =>
    run(items, { outcome });

  it.each([
    ['lines { "a" "b" }', ['a']],
    ['before "a" "b"', ['a']],
    ['at "a" 0', []],
    ['count "a" 2', ['a']],
    ['never "b"', ['a']],
    ['window "a" "b" at most 2 reaching 2', ['a']],
    ['gap "a" 1', ['a']],
    ['same /(.)/', ['a']],
    ['duration 5', []],
    ['end raises', []],
    ['error ValueError', []],
    ['diagnosis deadlock', []],
    ['never diagnosis blocked', []],
    ['warning RuntimeWarning', []],
    ['value x', []],
    ['file "x" missing', []],
  ])('%s, when the run was cut short', (spec, items) => {
    expect(said(check(spec, cut(items)))).toBe(
      'unknown: The run was ended by a limit before its end, so its order cannot be judged; nothing wrong came before that.',
    );
  });

  it.each([
    ['lines { "a" "b" }', ['b']],
    ['before "a" "b"', ['b']],
    ['at "a" 1', ['a']],
    ['count "a" 1', ['a', 'a']],
    ['never "a"', ['a']],
    ['window "a" "b" at most 1', ['a', 'a']],
    ['gap "a" 1', ['a', 'a']],
    ['unique /(.)/', ['a', 'a']],
  ])('but %s can be broken beyond repair', (spec, items) => {
    expect(check(spec, cut(items, 'stopped')).verdict).toBe('violation');
  });

  it('but a limit may be what was to come', () => {
    expect(said(check('lines { repeat 2.. "a" }\nend limited', cut(['a', 'a'])))).toBe('ok');
  });

  it('an expression that was not evaluated', () => {
    expect(said(check('value x', run([])))).toBe(
      'unknown: `x` was not evaluated at the end of this run, so it cannot be judged.',
    );
  });

  it('an output with too many ways to read it', () => {
    const members = Array.from({ length: 22 }, (_, index) => `/[a-z]+(${index})?/`);
    const verdict = check(
      `lines { any { ${members.join(' ')} } "end" }`,
      run([...Array.from({ length: 22 }, () => 'abc'), 'fin']),
    );
    expect(said(verdict)).toBe(
      'unknown: There are too many ways to match this output with what is expected, so its order was not judged.',
    );
  });
});

describe('what is remarked on a right run', () => {
  const spec = 'lines { any { "a" "b" } "c" }\nhere lines { "a" "b" "c" }';

  it('nothing, when all is as usual', () => {
    expect(said(check(spec, run(['a', 'b', 'c'])))).toBe('ok');
  });

  it('an order that is only usual here', () => {
    expect(said(check(spec, run(['b', 'a', 'c'])))).toBe(
      'ok: `b` came at 0 s before `a`; here it usually comes after. Nothing promises that, so this run is right too; no program may rely on either.',
    );
  });

  it('a time that is only usual here', () => {
    expect(said(check('lines { "a" }\nhere at "a" 2', run([['a', 1]])))).toBe(
      'ok: `a` came at 1 s; here it usually comes at 2 s. Nothing promises that, so this run is right too; no program may rely on either.',
    );
  });

  it('a free order, with the line to mark', () => {
    expect(check('lines { any { "a" "b" } }', run(['b', 'a']))).toMatchObject({
      notes: [{ type: 'free', line: 0 }],
    });
  });
});

describe('a predicted order', () => {
  const spec = parseOrderSpec(
    'lines { any { "a" @1 "b" @1 } "c" @2 }\nduration 2\nend raises\nhere lines { "a" "b" "c" }',
  );
  const printed = lines([
    ['a', 1],
    ['b', 1],
    ['c', 2],
  ]);
  const predict = (order: string): string =>
    said(
      checkPrediction(
        spec,
        order.split('').flatMap((text) => printed.filter((line) => line.text === text)),
      ),
    );

  it('is judged by order alone', () => {
    expect(predict('abc')).toBe('ok');
    expect(predict('bac')).toMatch(/^ok: `b` came before `a`; here it usually comes after\./);
    expect(predict('acb')).toBe('violation: `c` came, but it must wait for `b`.');
  });

  it('marks the guilty line by its place in the prediction', () => {
    expect(checkPrediction(spec, printed.toReversed())).toMatchObject({ verdict: 'violation', line: 0 });
  });
});

describe('streams', () => {
  it('are read apart', () => {
    const observed = runOnStreams({ out: ['a'], err: ['oops'] });
    expect(said(check('lines { "a" }', observed))).toBe('ok');
    expect(said(check('err lines { }', observed))).toBe(
      'violation: `oops` came at 0 s, but nothing may be printed.',
    );
    expect(said(check('err never /oops/', observed))).toBe(
      'violation: `oops` came at 0 s; no such line may come.',
    );
  });
});

describe('diagnoses', () => {
  it('are compared by each of their properties', () => {
    const observed = run([], {
      diagnoses: [diagnosis('spin', { line: 3, details: { code: 'x', tasks: ['A'] } })],
    });
    expect(said(check('diagnosis spin "about spin" line 3 with code "x" with tasks { "A" }', observed))).toBe(
      'ok',
    );
    expect(said(check('diagnosis spin line 4', observed))).toBe(
      'violation: There is a `spin` diagnosis, but its line must be `4`, not `3`.',
    );
    expect(said(check('diagnosis spin with code /y/', observed))).toBe(
      'violation: There is a `spin` diagnosis, but its code must be `y`, not `x`.',
    );
    expect(said(check('diagnosis spin with toString 3', observed))).toBe(
      'violation: There is a `spin` diagnosis, but its toString must be `3`.',
    );
  });
});
