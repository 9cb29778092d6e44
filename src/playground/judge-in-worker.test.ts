import { describe, expect, it } from 'vitest';
import { createJudge, type SpecJudge } from './create-judge.ts';
import { linesOf, resultOf } from './fixtures/recorded-results.ts';
import { type JudgeWorker, openCase } from './judge-in-worker.ts';
import type { FromJudge, ToJudge } from './judge-messages.ts';

const run = resultOf(linesOf(['a', 0], ['b', 1]));
const never = () => new Promise<void>(() => undefined);

/** A worker on this thread; a silent one hears a question and never answers it, a broken one fails at once. */
class FakeWorker implements JudgeWorker {
  ended = 'no';
  readonly #flaw: ToJudge['type'] | 'broken' | null;
  #judge: SpecJudge | null = null;

  constructor(flaw: ToJudge['type'] | 'broken' | null = null) {
    this.#flaw = flaw;
  }

  ask(question: ToJudge, answered: (answer: FromJudge) => void, failed: () => void): void {
    if (this.#flaw === 'broken') failed();
    else if (this.#flaw !== question.type) answered(this.#answer(question));
  }

  #answer(question: ToJudge): FromJudge {
    if (question.type === 'open') this.#judge = createJudge(question.spec, question.language);
    const judge = this.#judge ?? createJudge('', 'en');
    return question.type === 'open'
      ? { type: 'opened', evaluate: judge.evaluate }
      : { type: 'verdict', judgement: judge.judge(question.result) };
  }

  terminate(): void {
    this.ended = 'yes';
  }
}

describe('a judge in a worker', () => {
  it('asks for values, judges, and ends its worker', async () => {
    const worker = new FakeWorker();
    const judge = await openCase(worker, 'lines { "a" "b" }\nvalue n == 1', 'en', never);
    expect(judge.evaluate).toEqual(['n == 1']);
    expect(worker.ended).toBe('no');
    expect(await judge.judge({ ...run, values: { 'n == 1': true } })).toMatchObject({
      type: 'judged',
      verdict: { verdict: 'ok' },
    });
    expect(worker.ended).toBe('yes');
  });

  it('ends its worker when the run is not to be judged', async () => {
    const worker = new FakeWorker();
    (await openCase(worker, 'lines { "a" }', 'en', never)).dismiss();
    expect(worker.ended).toBe('yes');
  });

  it.each(['open', 'judge'] as const)('is given up when it takes too long to %s', async (silentTo) => {
    const worker = new FakeWorker(silentTo);
    const judge = await openCase(
      worker,
      'lines { "a" }',
      'en',
      () => new Promise((done) => setImmediate(done)),
    );
    expect(await judge.judge(run)).toEqual({ type: 'judge-too-slow' });
    expect(worker.ended).toBe('yes');
  });

  it('says so when the worker fails', async () => {
    const worker = new FakeWorker('broken');
    const judge = await openCase(worker, 'lines { "a" }', 'en', never);
    expect(await judge.judge(run)).toEqual({ type: 'checker-missing' });
    expect(worker.ended).toBe('yes');
  });
});
