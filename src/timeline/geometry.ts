/** Sizes of a drawing in pixels; the styles repeat those of the labels. */

export interface Geometry {
  /** Width of one unit of the sheet. */
  readonly unit: number;
  /** Height of one lane. */
  readonly row: number;
}

/** Height of the ruler above the lanes. */
export const RULER = 40;

/** Many lanes are drawn closer together. */
export function geometryFor(lanes: number): Geometry {
  return lanes > 24 ? { unit: 34, row: 22 } : { unit: 34, row: 30 };
}
