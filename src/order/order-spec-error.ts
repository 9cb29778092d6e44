/** The error for the author of an order spec: where it is, what is wrong, and what to write instead. */

/** A place in a spec, both counted from 1; columns in UTF-16 units, as editors count them. */
export interface SpecPosition {
  readonly line: number;
  readonly column: number;
}

/** Thrown by `parseOrderSpec`. Its `message` holds everything: `expected.order:3:5: problem Remedy`. */
export class OrderSpecError extends Error {
  override readonly name = 'OrderSpecError';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong, a sentence. */
  readonly problem: string;
  /** What to write instead, a sentence. */
  readonly remedy: string;

  constructor(file: string, position: SpecPosition, problem: string, remedy: string) {
    super(`${file}:${position.line}:${position.column}: ${problem} ${remedy}`);
    this.file = file;
    this.line = position.line;
    this.column = position.column;
    this.problem = problem;
    this.remedy = remedy;
  }
}
