/** Turns what a judge says of one run into the outcome of a check. Pure. */
import type { ScheduleFamily } from '../curriculum/index.ts';
import type { RunResult } from '../trace/index.ts';
import type { CheckJudgement, CheckWords } from './check-program.ts';
import { type CheckOutcome, faultOf } from './check-result.ts';

/** How a run was asked for. */
export interface Asked {
  readonly source: string;
  readonly stdin: string;
  readonly schedule: string;
  readonly family: ScheduleFamily | null;
}

/** What a judgement makes of a check. */
export function outcomeOf(
  result: RunResult,
  judgement: CheckJudgement,
  asked: Asked,
  { unjudged }: CheckWords,
): CheckOutcome {
  if (judgement.type === 'bad-spec') return { type: 'open', message: judgement.message };
  if (judgement.type !== 'judged') return { type: 'open', message: unjudged };
  const { verdict } = judgement;
  switch (verdict.verdict) {
    case 'ok':
      return { type: 'passed', runs: 1 };
    case 'unknown':
      return { type: 'open', message: verdict.message };
    case 'violation': {
      const { message, line, witness } = verdict;
      const fault = faultOf(witness, result, asked.schedule);
      return { type: 'failed', fault, message, line, run: { ...asked, result } };
    }
  }
}
