import { describe, expect, it } from 'vitest';
import { createJudge } from './create-judge.ts';
import { linesOf, resultOf } from './fixtures/recorded-results.ts';

describe('the judge of a spec', () => {
  const judge = createJudge('lines { "a" "b" }\nvalue hits == 1', 'en');
  const run = resultOf(linesOf(['a', 0], ['b', 1]), { values: { 'hits == 1': true } });

  it('asks for the values that the spec speaks of', () => {
    expect(judge.evaluate).toEqual(['hits == 1']);
  });

  it('finds a run that keeps to it ok, and another one not', () => {
    expect(judge.judge(run)).toMatchObject({ verdict: { verdict: 'ok' } });
    expect(judge.judge({ ...run, output: linesOf(['b', 0], ['a', 1]) })).toMatchObject({
      verdict: { verdict: 'violation' },
    });
  });

  it('does not call a run wrong that was cut short', () => {
    const cut = resultOf(linesOf(['a', 0]), { outcome: 'limited', limit: { name: 'time', value: 20 } });
    expect(judge.judge(cut)).toMatchObject({ verdict: { verdict: 'unknown' } });
  });

  it('says of every run that a spec from a link cannot be read', () => {
    const broken = createJudge('lines { "a"', 'en');
    expect(broken.evaluate).toEqual([]);
    expect(broken.judge(run)).toMatchObject({ type: 'bad-spec' });
  });
});
