/** What a reader predicts: plain data. */

/** Lines as the reader placed them. */
export interface Prediction {
  /** From the first to the last; lines in one row may come in either order. */
  readonly rows: readonly (readonly string[])[];
  /** Lines that will not be printed. */
  readonly left: readonly string[];
  /** Virtual seconds from start to end; null where the reader says nothing of it. */
  readonly seconds: number | null;
}
