/** What is said to those who cannot see it when a line has moved. Pure. */
import type { PredictText } from '../languages/predict/index.ts';
import { type Board, placeOf } from './board.ts';

export function sayMove(before: Board, after: Board, id: number, text: PredictText): string {
  const card = [...after.rows.flat(), ...after.left].find((one) => one.id === id);
  const line = card === undefined || card.text === '' ? text.emptyLine : card.text;
  if (before === after) return text.said.stays(line);
  const [was, is] = [placeOf(before, id), placeOf(after, id)];
  if (is.row === null) return text.said.left(line);
  if (was.row === null) return text.said.taken(line, is.row + 1, is.rows);
  if (is.beside.length > 0)
    return text.said.joined(
      line,
      is.beside.map((other) => (other.text === '' ? text.emptyLine : other.text)),
    );
  return was.beside.length > 0
    ? text.said.parted(line, is.row + 1, is.rows)
    : text.said.moved(line, is.row + 1, is.rows);
}
