/** Random small specs and runs for the property tests. */
import fc from 'fast-check';
import type { ObservedRun } from '../observed-run.ts';
import { run } from './build-run.ts';
import type { Model, ModelEntry, ModelLine } from './reference-checker.ts';

const second = fc.integer({ min: 0, max: 3 });

const modelLine: fc.Arbitrary<ModelLine> = fc.record({
  type: fc.constant('line'),
  letters: fc.constantFrom('a', 'b', 'c', 'ab', 'bc', 'ac', 'abc'),
  at: fc.option(
    fc.tuple(second, second).map(([a, b]): readonly [number, number] => [Math.min(a, b), Math.max(a, b)]),
    {
      freq: 4,
      nil: null,
    },
  ),
});

const { tree } = fc.letrec<{ readonly tree: Model }>((tie) => {
  const members = (minLength: number, maxLength: number): fc.Arbitrary<readonly Model[]> =>
    fc.array(tie('tree'), { minLength, maxLength });
  return {
    tree: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      { weight: 4, arbitrary: modelLine },
      { weight: 1, arbitrary: fc.constant<Model>({ type: 'rest' }) },
      { weight: 2, arbitrary: fc.record({ type: fc.constant('chain'), members: members(0, 3) }) },
      { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('any', 'mix'), members: members(2, 3) }) },
      { weight: 2, arbitrary: fc.record({ type: fc.constant('either'), members: members(2, 2) }) },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('optional'), member: tie('tree') }) },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('repeat'),
          member: tie('tree'),
          min: fc.integer({ min: 0, max: 2 }),
          max: fc.constantFrom(2, 3, Infinity),
        }),
      },
    ),
  };
});

/** The most lines that a tree can read; `...` counts as two. */
function longest(node: Model): number {
  switch (node.type) {
    case 'line':
      return 1;
    case 'rest':
      return 2;
    case 'chain':
    case 'any':
    case 'mix':
      return node.members.reduce((sum, member) => sum + longest(member), 0);
    case 'either':
      return Math.max(...node.members.map(longest));
    case 'optional':
      return longest(node.member);
    case 'repeat':
      return longest(node.member) * Math.min(node.max, 3);
  }
}

function isEndless(node: Model): boolean {
  switch (node.type) {
    case 'line':
      return false;
    case 'rest':
      return true;
    case 'optional':
      return isEndless(node.member);
    case 'repeat':
      return node.max === Infinity || isEndless(node.member);
    default:
      return node.members.some(isEndless);
  }
}

/** A tree of few lines: the reference lists all its orders. */
export const model: fc.Arbitrary<Model> = tree.filter((node) => longest(node) <= 6);

/** A tree that can read no more than five lines. */
export const boundedModel: fc.Arbitrary<Model> = model.filter(
  (node) => !isEndless(node) && longest(node) <= 5,
);

/** The tree in the language, so that the parser is tested as well. */
export function modelText(node: Model): string {
  switch (node.type) {
    case 'line': {
      const at = node.at === null ? '' : ` @${node.at[0]}..${node.at[1]}`;
      return `${node.letters.length === 1 ? `"${node.letters}"` : `/[${node.letters}]/`}${at}`;
    }
    case 'rest':
      return '...';
    case 'chain':
      return `{ ${node.members.map(modelText).join(' ')} }`;
    case 'any':
    case 'mix':
      return `${node.type} { ${node.members.map(modelText).join(' ')} }`;
    case 'either':
      return `either ${node.members.map((member) => `{ ${modelText(member)} }`).join(' or ')}`;
    case 'optional':
      return `optional ${modelText(node.member)}`;
    case 'repeat':
      return `repeat ${node.min}..${node.max === Infinity ? '' : node.max} ${modelText(node.member)}`;
  }
}

/** Up to five lines of one letter, at times that never go back. */
export const entries: fc.Arbitrary<readonly ModelEntry[]> = fc
  .array(fc.record({ letter: fc.constantFrom('a', 'b', 'c', 'd'), at: second }), { maxLength: 5 })
  .map((list) => list.toSorted((a, b) => a.at - b.at));

/** The observed run of such lines. */
export function runOf(list: readonly ModelEntry[], more: Partial<ObservedRun> = {}): ObservedRun {
  return run(
    list.map(({ letter, at }) => [letter, at] as const),
    more,
  );
}

const amount = fc.oneof(
  second.map(String),
  fc.tuple(second, second).map(([a, b]) => `${Math.min(a, b)}..${Math.max(a, b)}`),
  fc
    .tuple(fc.constantFrom('at least', 'at most', 'more than', 'less than', 'exactly'), second)
    .map((parts) => parts.join(' ')),
);
const pattern = fc.constantFrom('"a"', '"b"', '"c"', '/[ab]/', '/[bc]/', '/./');
const selector = fc.oneof(
  pattern,
  fc.tuple(pattern, fc.integer({ min: 1, max: 3 })).map(([text, n]) => `${text}#${n}`),
);
const optionally = fc.constantFrom('', 'optional ');

/** One rule on lines or times, other than `lines`. */
export const ruleText: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(optionally, selector, optionally, selector).map(([a, b, c, d]) => `before ${a}${b} ${c}${d}`),
  fc.tuple(selector, amount).map(([line, at]) => `at ${line} ${at}`),
  fc.tuple(selector, selector, amount).map(([from, to, seconds]) => `gap ${from} ${to} ${seconds}`),
  fc.tuple(pattern, amount).map(([line, seconds]) => `gap ${line} ${seconds}`),
  fc.tuple(pattern, amount).map(([line, times]) => `count ${line} ${times}`),
  pattern.map((line) => `never ${line}`),
  fc
    .tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 2 }))
    .map(([open, most]) => `window "${open}" "c" at most ${most} reaching ${most}`),
  fc.constantFrom('same /([ab])/', 'unique /([abc])/', 'same /(.)/'),
  amount.map((seconds) => `duration ${seconds}`),
);
