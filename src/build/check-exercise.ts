/** Checks a program of the content with everything its exercise demands, on the real runtime in Node. */
import { termsOf } from '../curriculum/index.ts';
import type { ContentProgram } from '../curriculum/load/index.ts';
import { type CheckJudge, type CheckOutcome, type CheckTrials, checkProgram } from '../exercise/index.ts';
import { checkOrder, expressionsOf, parseOrderSpec } from '../order/index.ts';
import type { Limits, Program } from '../protocol.ts';
import type { Runner } from '../runner/index.ts';
import type { RunResult } from '../trace/index.ts';

/** Real milliseconds after which no further run of a batch begins. */
const PATIENCE = 500;
const WORDS = { notTried: 'not tried', unjudged: 'not judged' };

/** Another program in place of the one of the content: then the first failure is enough. */
interface Instead {
  readonly source: string;
  readonly limits: Partial<Limits>;
}

/** What became of each check of `exercise`. */
export async function checkExercise(
  runner: Runner,
  exercise: ContentProgram,
  instead: Instead | null = null,
): Promise<readonly CheckOutcome[]> {
  const { source, limits } = instead ?? { source: exercise.source, limits: {} };
  const { stdin, spec, language, checks, tolerated } = exercise;
  const run = async (program: Program): Promise<RunResult> => {
    const end = await runner.run(program, { limits }).ended;
    if (end.type !== 'completed') throw new Error(`a check could not run: ${JSON.stringify(end)}`);
    return end.result;
  };
  const tryOut = async (tried: Program): Promise<CheckTrials> => {
    const trials = runner.tryOut(tried, limits);
    return {
      run: async (schedules) => {
        const end = await trials.run(schedules, PATIENCE);
        return end.type === 'tried' ? end.results : 'unfit';
      },
      stop: () => trials.stop(),
    };
  };
  const openJudge = async (text: string) => judgeOf(text, language);
  const main = judgeOf(spec, language);
  const program = { source, stdin, ...termsOf(exercise), schedule: '', evaluate: main.evaluate };
  const result = await run(program);
  const usual = { result, judgement: await main.judge(result) };
  const outcomes: CheckOutcome[] = [];
  for await (const news of checkProgram(
    { program, checks, tolerated, usual },
    { run, tryOut, openJudge, words: WORDS },
  )) {
    if (news.type === 'ended') outcomes[news.index] = news.outcome;
    if (instead !== null && news.type === 'ended' && news.outcome.type !== 'passed') break;
  }
  return outcomes;
}

function judgeOf(text: string, language: string): CheckJudge {
  const spec = parseOrderSpec(text, { language });
  return {
    evaluate: expressionsOf(spec),
    judge: async (result) => ({ type: 'judged', verdict: checkOrder(spec, result) }),
    dismiss: () => undefined,
  };
}
