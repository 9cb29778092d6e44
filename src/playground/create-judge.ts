/** The judge of an order spec, over the order checker. */
import { checkOrder, expressionsOf, OrderSpecError, parseOrderSpec } from '../order/index.ts';
import type { Judge } from './judge-shape.ts';

/** A spec that cannot be read, which only a link can bring, judges every run as that. */
export function createJudge(spec: string, language: string): Judge {
  try {
    const parsed = parseOrderSpec(spec, { language });
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
