/** Where the first difference of each lane is flagged in the picture of one of two runs. */
import type { Geometry } from '../geometry.ts';
import type { Life } from '../lives.ts';
import type { Sheet, SheetLane } from '../sheet.ts';
import type { Comparison } from './compare-runs.ts';
import { lifeKeys } from './life-keys.ts';
import { placesOf } from './told.ts';

export interface Flag {
  readonly row: number;
  /** In units. */
  readonly x: number;
  readonly seq: number;
}

/** At most one a lane: the earliest of those who are drawn in it. */
export function flagsOf(comparison: Comparison, run: 'first' | 'second', sheet: Sheet): readonly Flag[] {
  const keys = lifeKeys(comparison[run].story);
  const places = new Map(
    [...comparison.alignment.differences]
      // Who is in one run only differs in everything: there is no first place to point at.
      .filter(([, { type }]) => type !== 'only')
      .map(([key, difference]) => [key, placesOf(difference)[run]]),
  );
  return sheet.lanes.flatMap((lane, row) => {
    const seqs = keysIn(lane, keys).flatMap((key) => places.get(key) ?? []);
    const seq = Math.min(...seqs);
    return seqs.length === 0 ? [] : [{ row, seq, x: sheet.x[seq] ?? 0 }];
  });
}

function keysIn({ lane }: SheetLane, keys: ReadonlyMap<Life, string>): readonly (string | null)[] {
  switch (lane.type) {
    case 'loop':
      return [null];
    case 'life':
      return [keys.get(lane.life) ?? null];
    case 'crowd':
      return lane.lives.flatMap((life) => keys.get(life) ?? []);
    case 'timers':
    case 'peer':
      return [];
  }
}

/** A pole with a pennant, as high as its lane. */
export function flagPath({ row, x }: Flag, geometry: Geometry): string {
  const left = Math.round(x * geometry.unit * 10) / 10;
  return `M${left - 1} ${(row + 1) * geometry.row - 2}v${4 - geometry.row}h11l-3 3.5l3 3.5h-9v${geometry.row - 11}z`;
}
