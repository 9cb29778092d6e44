/** The state of a predict board and its moves: rows of lines, and the lines left aside. Pure. */
import type { Prediction } from './prediction.ts';

/** One line to place; `id` tells apart lines with the same text. */
export interface Card {
  readonly id: number;
  readonly text: string;
}

export interface Board {
  /** From first to last; lines in one row may come in either order. */
  readonly rows: readonly (readonly Card[])[];
  readonly left: readonly Card[];
}

/** What a reader can do with one line. */
export type BoardMove =
  | { readonly type: 'up' | 'down' | 'join' | 'leave'; readonly id: number }
  /** To a row of its own, before the row number `row` of those without it; null for those left aside. */
  | { readonly type: 'drop'; readonly id: number; readonly row: number | null };

/** The board at first, or as a kept prediction says where its lines are still the same. */
export function openBoard(lines: readonly string[], kept: Omit<Prediction, 'seconds'> | null): Board {
  const cards = lines.map((text, id): Card => ({ id, text }));
  const fresh: Board = { rows: cards.map((card) => [card]), left: [] };
  if (kept === null) return fresh;
  const unplaced = [...cards];
  const take = (text: string) => {
    const index = unplaced.findIndex((card) => card.text === text);
    return index === -1 ? [] : unplaced.splice(index, 1);
  };
  const rows = kept.rows.map((row) => row.flatMap(take));
  const left = kept.left.flatMap(take);
  const isSame = unplaced.length === 0 && [...rows.flat(), ...left].length === lines.length;
  return isSame ? { rows: rows.filter((row) => row.length > 0), left } : fresh;
}

export function predictionOf({ rows, left }: Board, seconds: number | null): Prediction {
  const texts = (cards: readonly Card[]) => cards.map(({ text }) => text);
  return { rows: rows.map(texts), left: texts(left), seconds };
}

/** Where a line is. */
export interface Place {
  /** Null for one left aside. */
  readonly row: number | null;
  readonly rows: number;
  /** The others of its row. */
  readonly beside: readonly Card[];
}

export function placeOf({ rows }: Board, id: number): Place {
  const row = rows.findIndex((cards) => cards.some((card) => card.id === id));
  const beside = (rows[row] ?? []).filter((card) => card.id !== id);
  return { row: row === -1 ? null : row, rows: rows.length, beside };
}

/** The board after a move; the same one where it leads nowhere. */
export function moveOnBoard(board: Board, move: BoardMove): Board {
  const { row, beside } = placeOf(board, move.id);
  switch (move.type) {
    case 'up':
      if (row === null) return drop(board, move.id, board.rows.length);
      // Out of a row of several: first to a row of its own.
      if (beside.length > 0) return drop(board, move.id, row);
      return row === 0 ? board : drop(board, move.id, row - 1);
    case 'down':
      if (row === null) return board;
      if (beside.length > 0) return drop(board, move.id, row + 1);
      return row === board.rows.length - 1 ? board : drop(board, move.id, row + 1);
    case 'join':
      return row === null
        ? board
        : beside.length > 0
          ? drop(board, move.id, row + 1)
          : join(board, move.id, row);
    case 'leave':
      return drop(board, move.id, row === null ? board.rows.length : null);
    case 'drop':
      return drop(board, move.id, move.row);
  }
}

function drop(board: Board, id: number, to: number | null): Board {
  const card = [...board.rows.flat(), ...board.left].find((one) => one.id === id);
  if (card === undefined) return board;
  const without = (cards: readonly Card[]) => cards.filter((one) => one.id !== id);
  const rows = board.rows.map(without).filter((cards) => cards.length > 0);
  const left = without(board.left);
  if (to === null) return { rows, left: [...left, card] };
  return { rows: rows.toSpliced(to, 0, [card]), left };
}

function join(board: Board, id: number, row: number): Board {
  const above = board.rows[row - 1];
  const own = board.rows[row];
  if (above === undefined || own === undefined) return board;
  return {
    ...board,
    rows: board.rows.toSpliced(row - 1, 2, [...above, ...own.filter((card) => card.id === id)]),
  };
}
