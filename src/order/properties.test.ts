/** Properties of the checker on random specs and runs, against a slow checker that lists every allowed order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOrder } from './check-order.ts';
import type { ObservedLine, ObservedRun } from './observed-run.ts';
import { parseOrderSpec } from './parse-order-spec.ts';
import { run } from './testing/build-run.ts';
import { boundedModel, entries, model, modelText, ruleText, runOf } from './testing/model-arbitraries.ts';
import {
  allOrders,
  type Model,
  type ModelEntry,
  type ModelLine,
  referenceAllows,
} from './testing/reference-checker.ts';

/** Orders of the reference and runs have at most this many lines. */
const LIMIT = 5;

function linesSpec(tree: Model): string {
  return `lines { ${modelText(tree)} }`;
}

function verdictOf(spec: string, observed: ObservedRun): string {
  return checkOrder(parseOrderSpec(spec), observed).verdict;
}

function entryOf({ letters, at }: ModelLine): ModelEntry {
  return { letter: letters.at(-1) ?? '', at: at?.[0] ?? 0 };
}

describe('the checker', () => {
  it('accepts exactly the runs that the reference accepts', () => {
    fc.assert(
      fc.property(model, entries, (tree, list) => {
        const expected = referenceAllows(allOrders(tree, LIMIT), list) ? 'ok' : 'violation';
        expect(verdictOf(linesSpec(tree), runOf(list))).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('accepts every order that the reference lists', () => {
    fc.assert(
      fc.property(model, fc.nat(), (tree, pick) => {
        const orders = allOrders(tree, LIMIT);
        const order = orders[pick % Math.max(1, orders.length)];
        fc.pre(order !== undefined);
        expect(verdictOf(linesSpec(tree), runOf((order ?? []).map(entryOf)))).toBe('ok');
      }),
      { numRuns: 2000 },
    );
  });

  it('doubts exactly the cut runs that could still become right', () => {
    fc.assert(
      fc.property(boundedModel, entries, (tree, list) => {
        const completable = referenceAllows(allOrders(tree, LIMIT), list, true);
        const observed = runOf(list, { outcome: 'limited' });
        expect(verdictOf(linesSpec(tree), observed)).toBe(completable ? 'unknown' : 'violation');
      }),
      { numRuns: 1000 },
    );
  });

  it('never takes back a violation of a cut run, however the run goes on', () => {
    fc.assert(
      fc.property(fc.oneof(ruleText, model.map(linesSpec)), entries, fc.nat(5), (spec, list, cut) => {
        const start = list.slice(0, cut);
        const early = verdictOf(spec, runOf(start, { outcome: 'limited' }));
        const whole = verdictOf(spec, runOf(list));
        expect(early).not.toBe('ok');
        if (early === 'violation') expect(whole).toBe('violation');
      }),
      { numRuns: 3000 },
    );
  });

  it('is never made stricter by a rule that is only deterministic here', () => {
    fc.assert(
      fc.property(model, fc.oneof(ruleText, model.map(linesSpec)), entries, (tree, here, list) => {
        const plain = verdictOf(linesSpec(tree), runOf(list));
        expect(verdictOf(`${linesSpec(tree)}\nhere ${here}`, runOf(list))).toBe(plain);
      }),
    );
  });

  it('demands with `here lines` alone the same lines in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 2, maxLength: 5 }),
        entries,
        (texts, list) => {
          const spec = `here lines { ${texts.map((text) => `"${text}"`).join(' ')} }`;
          const same =
            texts.toSorted().join() ===
            list
              .map(({ letter }) => letter)
              .toSorted()
              .join();
          expect(verdictOf(spec, runOf(list))).toBe(same ? 'ok' : 'violation');
        },
      ),
    );
  });

  it('finds the first of two ordered lines that changed places', () => {
    const layers = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(layers, fc.nat(), fc.nat(), (sizes, first, second) => {
        const texts = sizes.map((size, layer) =>
          Array.from({ length: size }, (_, index) => `${layer}-${index}`),
        );
        const groups = texts.map((layer) =>
          layer.length === 1 ? `"${layer[0]}"` : `any { ${layer.map((text) => `"${text}"`).join(' ')} }`,
        );
        const good = texts.flat();
        const [i, j] = [first % good.length, second % good.length].toSorted((a, b) => a - b);
        const [early, late] = [good[i ?? 0] ?? '', good[j ?? 0] ?? ''];
        fc.pre(early.split('-')[0] !== late.split('-')[0]);
        const swapped = good.with(i ?? 0, late).with(j ?? 0, early);
        const verdict = checkOrder(parseOrderSpec(`lines { ${groups.join(' ')} }`), run(swapped));
        expect(verdict).toMatchObject({ verdict: 'violation', line: i, witness: { type: 'too-early' } });
        expect(verdict.verdict === 'violation' && verdict.message.includes(`\`${late}\` came`)).toBe(true);
      }),
    );
  });

  it('judges any run at all without throwing', () => {
    const line: fc.Arbitrary<ObservedLine> = fc.record({
      seq: fc.nat(9),
      stream: fc.constantFrom('out', 'err', 'log'),
      text: fc.oneof(fc.string(), fc.constantFrom('a', 'b', '', '{1, 2', '__proto__', '\ud800', '💥')),
      at: fc.double(),
      task: fc.option(fc.string()),
    });
    const weird = fc.record({
      outcome: fc.constantFrom('returned', 'raised', 'deadlocked', 'limited', 'stopped'),
      duration: fc.double(),
      output: fc.array(line),
      error: fc.constant(null),
      diagnoses: fc.constant([]),
      values: fc.dictionary(fc.string(), fc.option(fc.boolean())),
    }) satisfies fc.Arbitrary<ObservedRun>;
    const spec = fc.tuple(
      model.map(linesSpec),
      ruleText,
      fc.constantFrom('value __proto__', 'error E', 'lines', 'err lines { unordered "{1}" }'),
    );
    fc.assert(
      fc.property(spec, weird, ([tree, rule, last], observed) => {
        const text = [tree, rule, ...(last === 'lines' ? [] : [last])].join('\n');
        expect(['ok', 'violation', 'unknown']).toContain(verdictOf(text, observed));
      }),
    );
  });
});
