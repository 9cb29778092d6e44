export { boardLines } from '../board-lines.ts';
