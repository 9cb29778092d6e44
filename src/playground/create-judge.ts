/** The judge of an order spec, over the order checker. It may take as long as the spec makes it: see judge-in-worker. */
import {
  checkOrder,
  expressionsOf,
  OrderSpecError,
  parseOrderSpec,
  underEverySchedule,
} from '../order/index.ts';
import type { RunResult } from '../trace/index.ts';
import type { JudgeScope } from './judge-messages.ts';
import type { Judgement } from './playground-state.ts';

/** A judge that blocks its thread. */
export interface SpecJudge {
  /** Python expressions that a run must evaluate at its end. */
  readonly evaluate: readonly string[];
  readonly judge: (result: RunResult) => Judgement;
}

/** A spec that cannot be read, which only a link can bring, judges every run as that. */
export function createJudge(spec: string, language: string, scope: JudgeScope = 'usual-run'): SpecJudge {
  try {
    const whole = parseOrderSpec(spec, { language });
    const parsed = scope === 'usual-run' ? whole : underEverySchedule(whole);
    return {
      evaluate: expressionsOf(parsed),
      judge: (result) => ({ type: 'judged', verdict: checkOrder(parsed, result) }),
    };
  } catch (error) {
    if (!(error instanceof OrderSpecError)) throw error;
    const { message } = error;
    return { evaluate: [], judge: () => ({ type: 'bad-spec', message }) };
  }
}
