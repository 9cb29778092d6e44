/** The catalogue of wrong ideas that put all lines in an order of their own, and what each would make of a run. Pure. */
import type { Misconception } from '../languages/predict/index.ts';
import type { Trace } from '../trace/index.ts';
import { type Doings, readDoings } from './doings.ts';
import { forkAwaits } from './fork-awaits.ts';
import { readSource, type Source } from './read-source.ts';
import { retell } from './retell.ts';
import { REAL, type Rule } from './rule.ts';

/** Ideas that put all lines in an order of their own; where two give the same order, the first is named. */
const MODELS = [
  ['awaits-always-switch', { awaits: 'always-give-way' }],
  ['create-runs', { created: 'at-once' }],
  ['await-starts', {}],
  ['sleeps-equal', { sleeps: 'all-equal' }],
  ['blocking-waits', { blocking: 'waits' }],
  ['eager-is-lazy', { eager: 'queued' }],
  ['wakes-at-once', { woken: 'at-once' }],
  // Who is woken at once still waits at the next await.
  ['wakes-at-once', { woken: 'at-once', awaits: 'always-give-way' }],
  ['created-together', { created: 'with-the-first' }],
  ['callbacks-last', { callbacks: 'last' }],
  ['runs-to-end', { turns: 'to-the-end' }],
  ['waits-for-nobody', { turns: 'whatever-others-hold' }],
  ['waits-for-await', { created: 'when-awaited' }],
  ['tasks-are-calls', { created: 'at-once', turns: 'to-the-end' }],
  ['switch-anywhere', { awaits: 'any-line-gives-way' }],
] as const satisfies readonly (readonly [Misconception, Partial<Rule>])[];

/** An idea, and the order in which it would have the lines come. */
export interface Model {
  readonly misconception: Misconception;
  /** Numbers of output lines. */
  readonly order: readonly number[];
}

/** What each idea makes of a run; ideas that change nothing are left out. */
export function modelsOf(trace: Trace, program: string): readonly Model[] {
  const doings = readDoings(trace);
  if (!doings.isWhole) return [];
  const source = readSource(program);
  const real = retell(doings, REAL, source.awaitsBetween).join();
  const apt = MODELS.filter(([misconception]) => misconception !== 'waits-for-nobody' || hasHolder(doings));
  return apt
    .map(([misconception, rule]) => ({
      misconception,
      order: orderUnder(misconception, rule, doings, source),
    }))
    .filter(({ order }) => order.join() !== real);
}

/** Whether a task waits for what others hold: neither for the clock nor for tasks. */
function hasHolder({ steps }: Doings): boolean {
  return [...steps.values()].some(
    ({ next, doings }) => next?.how === 'woken' && !doings.some(({ type }) => type === 'wait'),
  );
}

function orderUnder(
  key: Misconception,
  rule: Partial<Rule>,
  doings: Doings,
  source: Source,
): readonly number[] {
  const told = key === 'await-starts' ? forkAwaits(doings, source) : doings;
  return retell(told, { ...REAL, ...rule }, source.awaitsBetween);
}
