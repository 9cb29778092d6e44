import { describe, expect, test } from 'vitest';
import type { OutlineChapter, OutlineExercise } from '../curriculum/index.ts';
import { FRESH_EXERCISE, type Kept, type PredictionOutcome } from '../progress/index.ts';
import { boardStandings, certificateState } from './board-standings.ts';

const HOUR = 3_600_000;

const exercise = (id: string, kind: OutlineExercise['kind'] = 'predict'): OutlineExercise => ({
  id,
  kind,
  title: id,
});
const OUTLINE: readonly OutlineChapter[] = [
  { number: 1, slug: 'one', title: 'One', exercises: [exercise('a'), exercise('m', 'fix')], questions: [] },
  { number: 2, slug: 'two', title: 'Two', exercises: [exercise('b')], questions: [] },
];

type Tries = readonly (readonly [outcome: PredictionOutcome, hours: number])[];

function prediction(made: Tries, first = made[0]) {
  const toTry = ([outcome, hours]: Tries[number]) => ({ outcome, misconception: null, at: hours * HOUR });
  const tries = made.map(toTry);
  return { version: 'v', rows: [], left: [], seconds: null, tries, first: first ? toTry(first) : null };
}

function kept(predictions: Kept['predictions'], hinted: readonly string[] = []): Kept {
  const exercises = Object.fromEntries(hinted.map((id) => [id, { ...FRESH_EXERCISE, hints: 1 }]));
  return { quiz: {}, reading: {}, predictions, exercises };
}

const stateOfA = (made: Tries, hinted: readonly string[] = []) =>
  boardStandings(OUTLINE, kept({ 'en/a': prediction(made) }, hinted))[0]?.state.type;

describe('a board', () => {
  test('is open before any try, and predict boards alone are asked for', () => {
    const standings = boardStandings(OUTLINE, kept({}));
    expect(standings.map(({ board, state }) => [board.id, state.type])).toEqual([
      ['a', 'open'],
      ['b', 'open'],
    ]);
  });

  test.each<[string, Tries, string]>([
    ['right at the first try', [['right', 1]], 'first'],
    ['wrong', [['impossible', 1]], 'tried'],
    ['run without a guess', [['shown', 1]], 'tried'],
    ['possible, and not what happens', [['legal', 1]], 'tried'],
    [
      'right just after it was wrong',
      [
        ['impossible', 1],
        ['right', 2],
      ],
      'tried',
    ],
    [
      'right a day after it was wrong',
      [
        ['impossible', 1],
        ['right', 24],
      ],
      'later',
    ],
    [
      'right a day after the last look at the answer',
      [
        ['impossible', 1],
        ['shown', 20],
        ['right', 30],
      ],
      'tried',
    ],
    [
      'right at first, and wrong ever after',
      [
        ['right', 1],
        ['impossible', 50],
      ],
      'first',
    ],
  ])('%s', (_name, made, state) => {
    expect(stateOfA(made)).toBe(state);
  });

  test('with a hint is right only when it is right once more, a day later', () => {
    expect(stateOfA([['right', 1]], ['a'])).toBe('tried');
    expect(
      stateOfA(
        [
          ['right', 1],
          ['right', 30],
        ],
        ['a'],
      ),
    ).toBe('later');
  });

  test('is one question in all languages, and its first try is the earliest', () => {
    const both = { 'en/a': prediction([['right', 5]]), 'zh-cn/a': prediction([['impossible', 1]]) };
    expect(boardStandings(OUTLINE, kept(both))[0]?.state.type).toBe('tried');
  });

  test('keeps its first try when later ones have pushed it out', () => {
    const many = prediction([['impossible', 9]], ['right', 1]);
    expect(boardStandings(OUTLINE, kept({ 'en/a': many }))[0]?.state).toEqual({ type: 'first', at: HOUR });
  });
});

describe('the certificate', () => {
  test('is there when every board is done, with the day of the last one', () => {
    const all = {
      'en/a': prediction([['right', 3]]),
      'en/b': prediction([
        ['legal', 1],
        ['right', 25],
      ]),
    };
    const state = certificateState(boardStandings(OUTLINE, kept(all)));
    expect(state).toEqual({ of: 2, done: 2, first: 1, at: 25 * HOUR, missing: [] });
  });

  test('names what is missing', () => {
    const { at, done, missing } = certificateState(
      boardStandings(OUTLINE, kept({ 'en/a': prediction([['right', 3]]) })),
    );
    expect({ at, done, missing: missing.map(({ board }) => board.id) }).toEqual({
      at: null,
      done: 1,
      missing: ['b'],
    });
  });

  test('of a course without boards is none', () => {
    expect(certificateState([]).at).toBe(null);
  });
});
