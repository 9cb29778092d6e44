/** The part of a sheet between two places, as path data by look: what one piece of a drawing shows. */

import type { Arrow } from './arrows.ts';
import type { Geometry } from './geometry.ts';
import type { Gap, Tick } from './scale.ts';
import { arrowPath, hatchPath, markPath, spanPath } from './shapes.ts';
import type { Band, MarkLook, Sheet, SpanLook } from './sheet.ts';

export interface SheetWindow {
  readonly spans: ReadonlyMap<SpanLook, string>;
  /** Strokes over what blocks the loop. */
  readonly hatch: string;
  readonly marks: ReadonlyMap<MarkLook, string>;
  readonly arrows: ReadonlyMap<Arrow['look'], string>;
  readonly bands: readonly Band[];
  readonly gaps: readonly Gap[];
  readonly ticks: readonly Tick[];
}

/** What lies in `from <= x < to`; stretches that go on beyond are cut, so that two windows meet without overlapping. */
export function windowOf(sheet: Sheet, geometry: Geometry, from: number, to: number): SheetWindow {
  const within = (x: number) => from <= x && x < to;
  const spans = new PathsByLook<SpanLook>();
  let hatch = '';
  const marks = new PathsByLook<MarkLook>();
  const arrows = new PathsByLook<Arrow['look']>();
  sheet.lanes.forEach((lane, row) => {
    for (const span of lane.spans) {
      if (span.to < from || span.from >= to) continue;
      const cut = { look: span.look, from: Math.max(span.from, from), to: Math.min(span.to, to) };
      spans.add(span.look, spanPath(cut, row, geometry));
      if (span.look === 'blocked') hatch += hatchPath(cut, row, geometry);
    }
    for (const mark of lane.marks) if (within(mark.x)) marks.add(mark.look, markPath(mark, row, geometry));
  });
  for (const arrow of sheet.arrows)
    if (within(arrow.fromX)) arrows.add(arrow.look, arrowPath(arrow, geometry));
  return {
    spans: spans.paths,
    hatch,
    marks: marks.paths,
    arrows: arrows.paths,
    bands: sheet.bands.filter((band) => within(band.from)),
    gaps: sheet.gaps.filter((gap) => within(gap.from)),
    ticks: sheet.ticks.filter((tick) => within(tick.x)),
  };
}

class PathsByLook<Look> {
  readonly paths = new Map<Look, string>();

  add(look: Look, path: string): void {
    this.paths.set(look, (this.paths.get(look) ?? '') + path);
  }
}
