import { describe, expect, it } from 'vitest';
import { type Board, type BoardMove, moveOnBoard, openBoard, placeOf, predictionOf } from './board.ts';

/** `a | bc / d`: rows from first to last, then what is left aside. */
function shown({ rows, left }: Board): string {
  const texts = (cards: Board['left']) => cards.map(({ text }) => text).join('');
  return `${rows.map(texts).join(' | ')}${left.length > 0 ? ` / ${texts(left)}` : ''}`;
}

/** `up c` and so on, one after the other, from four lines a to d. */
function after(...moves: readonly string[]): string {
  const lines = ['a', 'b', 'c', 'd'];
  const move = (text: string): BoardMove => {
    const [type = '', line = '', row = ''] = text.split(' ');
    const id = lines.indexOf(line);
    if (type === 'drop') return { type, id, row: row === 'left' ? null : Number(row) };
    if (type === 'up' || type === 'down' || type === 'join' || type === 'leave') return { type, id };
    throw new Error(`there is no move ${type}`);
  };
  return shown(moves.map(move).reduce(moveOnBoard, openBoard(lines, null)));
}

describe('a board', () => {
  it.each([
    ['begins with a row for each line', [], 'a | b | c | d'],
    ['moves a line up', ['up c'], 'a | c | b | d'],
    ['moves a line down', ['down a'], 'b | a | c | d'],
    ['moves none above the first', ['up a'], 'a | b | c | d'],
    ['moves none below the last', ['down d'], 'a | b | c | d'],
    ['puts a line beside the one above', ['join c'], 'a | bc | d'],
    ['takes it out of its row downwards', ['join c', 'join c'], 'a | b | c | d'],
    ['puts a third one beside', ['join c', 'join d'], 'a | bcd'],
    ['puts none beside nothing', ['join a'], 'a | b | c | d'],
    ['moves out of a row before it moves on', ['join c', 'up c'], 'a | c | b | d'],
    ['moves out of a row downwards, too', ['join c', 'down b'], 'a | c | b | d'],
    ['moves past a whole row', ['join c', 'down a'], 'bc | a | d'],
    ['leaves a line aside', ['leave b'], 'a | c | d / b'],
    ['takes it back at the end', ['leave b', 'leave b'], 'a | c | d | b'],
    ['takes it back by moving up', ['leave b', 'up b'], 'a | c | d | b'],
    ['keeps what is aside when it is moved down', ['leave b', 'down b'], 'a | c | d / b'],
    ['joins nothing from aside', ['leave b', 'join b'], 'a | c | d / b'],
    ['drops a line where it is let go', ['drop a 2'], 'b | c | a | d'],
    ['drops a line aside', ['drop a left'], 'b | c | d / a'],
    ['drops out of a row', ['join c', 'drop b 0'], 'b | a | c | d'],
  ] as const)('%s', (_case, moves, expected) => {
    expect(after(...moves)).toBe(expected);
  });

  it('opens as a kept prediction says', () => {
    const board = openBoard(['a', 'b', 'c', 'a'], { rows: [['c'], ['a', 'b']], left: ['a'] });
    expect(shown(board)).toBe('c | ab / a');
    expect(predictionOf(board, 2)).toEqual({ rows: [['c'], ['a', 'b']], left: ['a'], seconds: 2 });
  });

  it.each([
    ['lacks a line', { rows: [['a']], left: [] }],
    ['has one too many', { rows: [['a'], ['b'], ['c'], ['d']], left: [] }],
  ])('opens anew when what is kept %s', (_case, kept) => {
    expect(shown(openBoard(['a', 'b'], kept))).toBe('a | b');
  });

  it('tells where a line is', () => {
    const board = openBoard(['a', 'b'], { rows: [['b']], left: ['a'] });
    expect(placeOf(board, 1)).toEqual({ row: 0, rows: 1, beside: [] });
    expect(placeOf(board, 0).row).toBeNull();
  });
});
