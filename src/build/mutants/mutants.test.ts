import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeRunner } from '../../runner/node-runner.ts';
import { type Mutant, makeMutants } from './make-mutants.ts';
import { changedLines } from './survivors.ts';

/** Pieces of programs, and what some of their mutants change; lines count from the beginning of the piece. */
const PIECES: readonly (readonly [piece: string, changes: Readonly<Record<string, string>>])[] = [
  [
    'async def f():\n    await g(1)\n',
    {
      'drop-await 2': 'g(1)',
      'task-without-await 2': 'asyncio.create_task(g(1))',
      'drop-statement 2': 'pass',
    },
  ],
  [
    'async def f():\n    await asyncio.sleep(2)\n',
    { 'blocking-sleep 2': '__import__("time").sleep(2)', 'sleep-zero 2': 'await (asyncio.sleep(0))' },
  ],
  [
    'async def f():\n    await asyncio.gather(a(), b())\n',
    { 'gather-in-turn 2': '[await a(), await b()]', 'gather-without-last 2': 'await asyncio.gather(a())' },
  ],
  [
    'async def f():\n    await asyncio.gather(*them, return_exceptions=True)\n',
    {
      'gather-in-turn 2': '[await each for each in them]',
      'drop-return-exceptions 2': 'await (asyncio.gather(*them))',
    },
  ],
  [
    'async def f():\n    kept.append(asyncio.create_task(g()))\n',
    {
      'drop-task-reference 2': 'asyncio.create_task(g())',
      'await-instead-of-task 2': 'kept.append(await g())',
    },
  ],
  [
    'async def f():\n    return [await t for t in tasks]\n',
    {
      'as-completed 2': 'return [await t for t in asyncio.as_completed(tasks)]',
      'return-nothing 2': 'return None',
    },
  ],
  ['async def f():\n    async with lock:\n        n()\n', { 'drop-with 2': 'if True:' }],
  [
    'try:\n    f()\nexcept ValueError:\n    raise\nfinally:\n    g()\n',
    {
      'widen-except 3': 'except BaseException:',
      'narrow-except 3': 'except ZeroDivisionError:',
      'drop-raise 4': 'pass',
      'drop-finally 1': 'pass',
    },
  ],
  [
    'async def f():\n    await asyncio.wait_for(g(), 3)\n',
    { 'drop-wait_for 2': 'await (g())', 'one-more 2': 'await asyncio.wait_for(g(), 4)' },
  ],
  ['async def f():\n    await asyncio.to_thread(g, 1)\n', { 'call-without-thread 2': 'g(1)' }],
  ['loop.call_later(1, f)\n', { 'call-soon 1': 'loop.call_soon(f)' }],
  [
    'if n < 3 and not done:\n    queue.task_done()\n',
    {
      'at-most 1': 'if (n <= 3) and not done:',
      'drop-not 1': 'if n < 3 and (done):',
      'always 1': 'if True:',
      'drop-statement 2': 'pass',
    },
  ],
];

/** All pieces as one program, so that the mutator runs once. */
const PROGRAM = PIECES.map(([piece]) => piece).join('');
/** Real milliseconds for the interpreter to start. */
const PATIENCE = 60_000;
const runner = createNodeRunner();
let mutants: readonly Mutant[] = [];

beforeAll(async () => {
  mutants = await makeMutants(runner, PROGRAM);
}, PATIENCE);
afterAll(() => runner.dispose());

/** What a mutant puts in the place of what was there. */
function changeOf(mutant: Mutant | undefined): string | null {
  if (mutant === undefined) return null;
  const added = changedLines(PROGRAM, mutant.source).filter((line) => line.startsWith('+'));
  return added.map((line) => line.slice(2).trim()).join(' ; ');
}

describe('the mutator', () => {
  it.each(PIECES.map(([piece, changes], index) => ({ piece, changes, index })))(
    'changes $piece',
    ({ changes, index }) => {
      const before =
        PIECES.slice(0, index)
          .map(([piece]) => piece)
          .join('')
          .split('\n').length - 1;
      for (const [name, change] of Object.entries(changes)) {
        const [operator, line] = name.split(' ');
        const found = mutants.find((mutant) => mutant.name === `${operator} ${Number(line) + before}`);
        expect(changeOf(found), name).toBe(change);
      }
    },
  );

  it('makes no mutant twice', () => {
    expect(new Set(mutants.map(({ source }) => source)).size).toBe(mutants.length);
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  });
});

it('shows only the lines that differ', () => {
  expect(changedLines('a\nb\nc\n', 'a\nx\ny\nc\n')).toEqual(['- b', '+ x', '+ y']);
});
