import { expect, it } from 'vitest';
import { predictTextFor } from '../languages/predict/index.ts';
import { sentencesOf } from './answer-sentences.ts';
import type { Answer } from './judge-prediction.ts';

const text = predictTextFor('en');
const who = { type: 'task', name: 'main' } as const;
const RIGHT: Answer = {
  verdict: 'right',
  marks: [],
  moves: 0,
  edge: null,
  isCalledFree: false,
  extra: [],
  missing: [],
  misconception: null,
  seconds: null,
};
const edge = { first: 'a', second: 'b', why: { type: 'same-task', who, event: 1 } } as const;

it.each<[string, Partial<Answer>, readonly string[]]>([
  ['a right one needs no sentence', {}, []],
  ['a right one with its time', { seconds: { said: 2, took: 2 } }, ['2 s of virtual time: you said so.']],
  [
    'a right one with a wrong time',
    { seconds: { said: 5, took: 2 } },
    ['You expected 5 s of virtual time; it took 2 s.'],
  ],
  [
    'an impossible one tells what is not printed, what is, the edge, and what has to move',
    { verdict: 'impossible', extra: ['x'], missing: ['y', 'z'], edge, moves: 4 },
    [
      '`x` is not printed.',
      '`y` and `z` are printed, too.',
      '`a` always comes before `b`. The task `main` prints both, one after the other.',
      '4 lines have to move, the others can stay as they are.',
    ],
  ],
  [
    'a row whose order is not free',
    { verdict: 'impossible', isCalledFree: true, edge, moves: 1 },
    [
      'The order of `a` and `b` is not free: `a` always comes first. The task `main` prints both, one after the other.',
      'One line has to move.',
    ],
  ],
  [
    'a possible one tells what decides here',
    { verdict: 'legal', missing: ['y'], edge },
    [
      '`y` is printed here, though nobody promises that.',
      'Here `a` comes before `b`. The task `main` prints both, one after the other.',
    ],
  ],
])('%s', (_case, answer, sentences) => {
  expect(sentencesOf({ ...RIGHT, ...answer }, text)).toEqual(sentences);
});
