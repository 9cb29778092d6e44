/** Checks a `lines` rule: exactly these lines on its stream. */

import { explainLines, takes } from './explain-lines.ts';
import type { FreeOrder } from './finding.ts';
import { matchLines } from './match-lines.ts';
import type { LinesRule } from './order-spec.ts';
import { compileLines } from './residual.ts';
import { expectedFact, type RuleResult, type RunView } from './run-view.ts';

/** The answer, and where the run chose its own order among free ones. */
export interface LinesResult {
  readonly result: RuleResult;
  readonly free: FreeOrder | null;
}

export function checkLines(rule: LinesRule, view: RunView): LinesResult {
  const root = compileLines(rule.tree);
  const lines = view.lines(rule.stream);
  const match = matchLines(root, lines, { accepts: takes, prefix: view.cut !== null });
  switch (match.type) {
    case 'exhausted':
      return { result: { type: 'open', doubt: { type: 'too-many-ways' } }, free: null };
    case 'stuck':
      return { result: explainLines({ root, lines, ...match }), free: null };
    case 'matched': {
      const index = match.steps.findIndex((step) => step.skipped !== null);
      const line = lines[index];
      const instead = match.steps[index]?.skipped;
      const free: FreeOrder | null =
        line === undefined || instead == null
          ? null
          : { type: 'free-order', line, instead: expectedFact(instead.pattern) };
      return { result: view.holdsUnlessCut(), free };
    }
  }
}
