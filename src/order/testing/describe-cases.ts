/** Runs a table of specs with right and wrong runs, and the words each wrong run must earn. */
import { describe, expect, it } from 'vitest';
import { checkOrder } from '../check-order.ts';
import type { ObservedRun } from '../observed-run.ts';
import { parseOrderSpec } from '../parse-order-spec.ts';

export interface Case {
  /** Its number in the course plan. */
  readonly number: number;
  readonly name: string;
  readonly spec: string;
  readonly language?: string;
  /** Right, with nothing to remark. */
  readonly right: readonly ObservedRun[];
  /** Right, with one remark. */
  readonly noted?: readonly (readonly [run: ObservedRun, note: string])[];
  readonly wrong: readonly (readonly [run: ObservedRun, message: string, line: number | null])[];
}

export function describeCases(title: string, cases: readonly Case[]): void {
  describe.each(cases)(`${title}: $number, $name`, ({ spec: text, language, right, noted = [], wrong }) => {
    const spec = parseOrderSpec(text, { language });

    it.each(right)('accepts right run %#', (observed) => {
      expect(checkOrder(spec, observed)).toEqual({ verdict: 'ok', notes: [] });
    });

    it.each(noted)('accepts run %# and remarks on it', (observed, message) => {
      expect(checkOrder(spec, observed)).toMatchObject({ verdict: 'ok', notes: [{ message }] });
    });

    it.each(wrong)('explains wrong run %#', (observed, message, line) => {
      expect(checkOrder(spec, observed)).toMatchObject({ verdict: 'violation', message, line });
    });
  });
}
