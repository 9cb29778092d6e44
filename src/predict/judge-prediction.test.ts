import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MISCONCEPTIONS } from '../languages/predict/index.ts';
import { readDoings } from './doings.ts';
import { judgePrediction } from './judge-prediction.ts';
import { modelsOf } from './misconceptions.ts';
import type { Prediction } from './prediction.ts';
import { retell } from './retell.ts';
import { REAL } from './rule.ts';
import { BANK, createContentRunner, PREDICTS } from './testing/run-content.ts';

const content = createContentRunner();
const PATIENCE = 60_000;
beforeAll(() => content.happened('no-yield').then(() => {}), PATIENCE);
afterAll(() => content.dispose());

/** `a | b ~ c` is two rows, of which the second has two lines in either order. */
function predicted(text: string, seconds: number | null = null): Prediction {
  const rows = text === '' ? [] : text.split(' | ').map((row) => row.split(' ~ '));
  return { rows, left: [], seconds };
}

async function judged(id: string, text: string, seconds: number | null = null) {
  return judgePrediction(predicted(text, seconds), await content.happened(id));
}

const printed = async (id: string) =>
  (await content.happened(id)).result.output.filter(({ stream }) => stream === 'out').map(({ text }) => text);

const EVERY = [...PREDICTS, ...BANK];

describe('each program', () => {
  it.each(EVERY)('%s, told by the rules of the loop, comes as it came', async (id) => {
    const { trace, program } = await content.happened(id);
    const doings = readDoings(trace);
    if (!doings.isWhole) {
      // Lines of threads follow no rule of the loop; then no wrong idea about the loop is named either.
      expect(modelsOf(trace, program)).toEqual([]);
      return;
    }
    const lines = trace.events.flatMap((event) => (event.type === 'output-written' ? [event.output] : []));
    expect(retell(doings, REAL, () => false)).toEqual(lines);
  });

  it.each(EVERY)('%s: what is printed is right', async (id) => {
    const answer = await judged(id, (await printed(id)).join(' | '));
    expect(answer).toMatchObject({ verdict: 'right', moves: 0, edge: null, misconception: null });
  });

  it.each(EVERY)('%s: each wrong idea is known by the order that it gives', async (id) => {
    const happened = await content.happened(id);
    const { output } = happened.result;
    const models = modelsOf(happened.trace, happened.program);
    for (const model of models) {
      const order = model.order.filter((line) => output[line]?.stream === 'out');
      const answer = await judged(id, order.map((line) => output[line]?.text ?? '').join(' | '));
      if (answer.verdict === 'right') continue;
      const same = models.find((other) => other.order.join() === model.order.join());
      expect([id, answer.misconception]).toEqual([id, same?.misconception]);
      expect(answer.edge).not.toBeNull();
    }
  });
});

describe('two neighbours changed for one another', () => {
  it.each(EVERY)('%s: are the two lines that are named, and one of them has to move', async (id) => {
    const lines = await printed(id);
    for (const [index, line] of lines.slice(0, -1).entries()) {
      const next = lines[index + 1] ?? '';
      const answer = await judged(id, lines.toSpliced(index, 2, next, line).join(' | '));
      const edge = answer.edge && { first: answer.edge.first, second: answer.edge.second };
      expect([id, answer.moves, edge]).toEqual([
        id,
        answer.verdict === 'impossible' ? 1 : 0,
        { first: line, second: next },
      ]);
      // In one row they are free exactly where changing them is possible.
      const rows = [...lines.slice(0, index), `${line} ~ ${next}`, ...lines.slice(index + 2)];
      const beside = await judged(id, rows.join(' | '));
      expect([id, line, beside.verdict, beside.isCalledFree]).toEqual(
        answer.verdict === 'legal' ? [id, line, 'right', false] : [id, line, 'impossible', true],
      );
    }
  });
});

/** Programs of the predict bank and of the chapters, the wrong order, and what is said of it. */
describe('the verdict on', () => {
  it.each([
    // The predict bank, chapters 3 to 6.
    [
      'call-or-task',
      'task in | call in | call out | got call | task out | got task',
      { verdict: 'impossible', misconception: 'create-runs', edge: { why: { type: 'goes-on' } }, moves: 1 },
    ],
    [
      'taking-turns',
      'A0 | A1 | A2 | B0 | B1 | B2',
      { verdict: 'legal', misconception: 'runs-to-end', edge: { first: 'B0', second: 'A1' } },
    ],
    [
      'main-takes-part',
      'main | M0 | M1 | end | A0 | A1 | B0',
      { verdict: 'legal', misconception: 'runs-to-end' },
    ],
    [
      'gathered-blocker',
      'A starts | B starts | C starts | A ends | C ends | B ends',
      { misconception: 'blocking-waits', verdict: 'legal' },
    ],
    // The predict bank, chapters 5 and 8 to 18.
    [
      'who-hears-first',
      'job ends | main | listener | callback',
      { verdict: 'legal', misconception: 'callbacks-last', edge: { first: 'callback', second: 'main' } },
    ],
    [
      'future',
      'wait 0 | wait 1 | wait 2 | woken 0 | woken 1 | woken 2 | set',
      { misconception: 'wakes-at-once', edge: { why: { type: 'goes-on' } } },
    ],
    ['lock', 'A0 | A1 | B0 | B1', { misconception: 'waits-for-nobody', edge: { why: { type: 'woken' } } }],
    ['lock-no-await', 'A0 | B0 | A1 | B1', { misconception: 'awaits-always-switch' }],
    [
      'queue',
      'put0 | put1 | put2 | putNone | got0 | got1 | got2 | stop',
      { misconception: 'waits-for-nobody' },
    ],
    ['async-for', 'a0 | a1 | b0 | b1', { misconception: 'runs-to-end', edge: { why: { type: 'earlier' } } }],
    [
      'cancel',
      'inner except | inner finally | outer except | outer finally | cancel called | main sees it',
      { misconception: 'wakes-at-once' },
    ],
    ['group', 'body cancelled | child out | caught 1', { edge: { why: { type: 'woken' } } }],
    // The chapters.
    [
      'kitchen-ties',
      'wash: switched on | rice: switched on | sweep: switched on | wash: done | rice: done | sweep: done | good night',
      {
        verdict: 'impossible',
        misconception: 'sleeps-equal',
        moves: 1,
        edge: { first: 'sweep: done', second: 'wash: done', why: { type: 'earlier', first: 1, second: 2 } },
      },
    ],
    [
      'kitchen-ties',
      'wash: switched on | rice: switched on | sweep: switched on | sweep: done | rice: done | wash: done | good night',
      {
        verdict: 'legal',
        moves: 0,
        edge: { first: 'wash: done', second: 'rice: done', why: { type: 'same-deadline', deadline: 2 } },
      },
    ],
    [
      'compute-only',
      'A: start | B: start | C: start | A: done | B: done | C: done',
      { verdict: 'impossible', misconception: 'switch-anywhere', edge: { why: { type: 'same-step' } } },
    ],
    [
      'tea-coffee-cocoa',
      'coffee: water on | cocoa: water on | tea: water on | coffee: ready | cocoa: ready | tea: ready',
      {
        verdict: 'impossible',
        misconception: 'await-starts',
        edge: { first: 'coffee: ready', second: 'cocoa: water on', why: { type: 'same-task' } },
      },
    ],
    [
      'no-yield',
      'noop task | noop 0 | noop 1 | noop 2 | before sleep(0) | after sleep(0)',
      { verdict: 'impossible', misconception: 'create-runs', moves: 1 },
    ],
    [
      'done-task',
      'noop early | noop other | awaited a finished task',
      { verdict: 'legal', misconception: 'awaits-always-switch', edge: { why: { type: 'goes-on' } } },
    ],
    [
      'create-await-create-await',
      'A start | B start | A end | B end | main: got A B',
      {
        verdict: 'impossible',
        misconception: 'created-together',
        edge: { first: 'A end', second: 'B start', why: { type: 'created-after' } },
      },
    ],
    [
      'create-then-await',
      'main: tasks created | A start | B start | A end | main: got A | B end | main: got B',
      { verdict: 'legal', misconception: 'wakes-at-once' },
    ],
    [
      'create-then-await',
      'main: tasks created | A start | A end | main: got A | B start | B end | main: got B',
      { verdict: 'legal' },
    ],
    [
      'eager',
      'main: lazy created | main: eager created | lazy start | eager start | lazy end | eager end',
      { verdict: 'impossible', misconception: 'eager-is-lazy' },
    ],
    ['timers', 'x | y | z | w', { verdict: 'impossible', misconception: 'sleeps-equal' }],
    ['alarm-clock', 'sleeper | callback', { verdict: 'legal', misconception: 'wakes-at-once' }],
    [
      'next-turn',
      "main | main again | a | b | a's callback",
      { verdict: 'legal', misconception: 'callbacks-last' },
    ],
    [
      'ticker',
      'tick 0 | tick 1 | visitor arrives | tick 2 | tick 3 | tick 4 | visitor leaves',
      { verdict: 'impossible', misconception: 'blocking-waits', edge: { why: { type: 'blocked' } } },
    ],
    [
      'three-ways',
      'hello, await | hello, run | task made | hello, task',
      { verdict: 'impossible', moves: 1, edge: { first: 'hello, run', second: 'hello, await' } },
    ],
    [
      'wait-timeout',
      'soup is served | roast is served | kitchen closed',
      { verdict: 'impossible', misconception: 'tasks-are-calls', edge: { why: { type: 'earlier' } } },
    ],
    // Lines that are not printed, and lines that are.
    [
      'one-missing-await',
      'first step | second step | third step | finished',
      { verdict: 'impossible', misconception: 'call-runs', extra: ['second step'], moves: 1 },
    ],
    [
      'early-exit',
      'main ends, report done: False | saving | saved | after asyncio.run',
      { verdict: 'impossible', misconception: 'leftovers-finish', extra: ['saved'] },
    ],
    [
      'early-exit',
      'main ends, report done: False | after asyncio.run',
      { verdict: 'legal', missing: ['saving'], edge: null },
    ],
    [
      'deaf-timeout',
      'timed out',
      {
        verdict: 'impossible',
        misconception: 'timeout-interrupts',
        missing: ['report', 'no timeout'],
        moves: 3,
      },
    ],
    [
      'executor-call',
      'tick 0 | tick 1 | tick 2 | tick 3',
      { verdict: 'impossible', misconception: 'call-is-handed-on', extra: ['tick 2', 'tick 3'] },
    ],
    // Side by side.
    ['timers', 'y ~ z | x ~ w', { verdict: 'right', isCalledFree: false }],
    [
      'tea-coffee-cocoa',
      'coffee: water on | tea: water on | coffee: ready ~ cocoa: water on | tea: ready | cocoa: ready',
      {
        verdict: 'impossible',
        isCalledFree: true,
        edge: { first: 'coffee: ready', why: { type: 'same-task' } },
      },
    ],
  ])('%s: %s', async (id, text, expected) => {
    expect(await judged(id, text)).toMatchObject(expected);
  });

  it.each([
    ['kitchen-ties', 5, 'waits-add-up'],
    ['create-await-create-await', 1, 'waits-overlap'],
    ['kitchen-ties', 2, null],
    ['kitchen-ties', 3.5, null],
  ])('the time of %s, told as %d s', async (id, seconds, misconception) => {
    const answer = await judged(id, (await printed(id)).join(' | '), seconds);
    expect(answer).toMatchObject({ verdict: 'right', misconception, seconds: { said: seconds, took: 2 } });
  });
});

it('nothing placed is wrong wherever something is printed', async () => {
  expect(await judged('timers', '')).toMatchObject({ verdict: 'impossible', moves: 4, edge: null });
});

it('each misconception has one key', () => {
  expect(new Set(MISCONCEPTIONS).size).toBe(MISCONCEPTIONS.length);
});
