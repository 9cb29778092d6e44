/** Turns parts of a sheet into path data. Each look has a shape of its own, so that nothing is told by colour alone. */
import type { Arrow } from './arrows.ts';
import type { Geometry } from './geometry.ts';
import type { MarkLook, SheetMark, SheetSpan, SpanLook } from './sheet.ts';

/** Half the height of each kind of stretch: what runs is tall, what waits is a line. */
const HALF: Readonly<Record<SpanLook, number>> = {
  running: 8,
  blocked: 8,
  ready: 4,
  callback: 5,
  crowd: 3,
  suspended: 1,
  timer: 1.5,
};

const HATCH = 6;

/** Whole pixels: nobody sees finer, and a dozen pictures on a page are to weigh little. */
export function pixels(value: number): number {
  return Math.round(value);
}

function middleOf(row: number, { row: height }: Geometry): number {
  return row * height + height / 2;
}

/** A stretch between two places, in units, on a row. */
export function spanPath(
  span: Pick<SheetSpan, 'look' | 'from' | 'to'>,
  row: number,
  geometry: Geometry,
): string {
  const half = Math.min(HALF[span.look], geometry.row / 2 - 2);
  const from = pixels(span.from * geometry.unit);
  // Nothing that lasts is too narrow to be seen.
  const to = Math.max(pixels(span.to * geometry.unit), from + 2);
  return boxPath(from, middleOf(row, geometry) - half, to - from, half * 2);
}

/** Strokes across a stretch in which the loop is blocked. */
export function hatchPath(
  { from, to }: Pick<SheetSpan, 'from' | 'to'>,
  row: number,
  geometry: Geometry,
): string {
  const half = Math.min(HALF.blocked, geometry.row / 2 - 2);
  const bottom = pixels(middleOf(row, geometry) + half);
  const end = to * geometry.unit - HATCH;
  let path = '';
  for (let x = from * geometry.unit; x <= end; x += HATCH)
    path += `M${pixels(x)} ${bottom}l${HATCH} ${-half * 2}`;
  return path;
}

/** Outlines round their own centre. */
const MARK: Readonly<Record<MarkLook, string>> = {
  output: 'm-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z',
  woken: 'm0-4l5 4l-5 4z',
  'cancel-requested': 'm-4-4l8 8m0-8l-8 8',
  'cancel-delivered': 'm0-6l6 6l-6 6l-6-6z',
  'timer-fired': 'm-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z',
  'timer-cancelled': 'm-3-3l6 6m0-6l-6 6',
  message: 'm-4-3h8v6h-8zl4 3l4-3',
  returned: 'm-1.5-8h3v16h-3z',
  raised: 'm0-7l7 12h-14z',
  cancelled: 'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0zm1.2 2.8l5.6-5.6',
};

export function markPath(
  { look, x }: Pick<SheetMark, 'look' | 'x'>,
  row: number,
  geometry: Geometry,
): string {
  return `M${pixels(x * geometry.unit)} ${pixels(middleOf(row, geometry))}${MARK[look]}`;
}

/** From lane to lane, with a head that points at the effect. */
export function arrowPath(
  arrow: Pick<Arrow, 'fromRow' | 'toRow' | 'fromX' | 'toX'>,
  geometry: Geometry,
): string {
  const down = arrow.toRow > arrow.fromRow ? 1 : -1;
  const from = pixels(middleOf(arrow.fromRow, geometry) + down * 8);
  const to = pixels(middleOf(arrow.toRow, geometry) - down * 6);
  const x = pixels(arrow.fromX * geometry.unit);
  const end = pixels(arrow.toX * geometry.unit);
  const bend =
    x === end ? `V${to}` : `C${x} ${pixels((from + to) / 2)} ${end} ${pixels((from + to) / 2)} ${end} ${to}`;
  return `M${x} ${from}${bend}m-3 ${-4 * down}l3 ${4 * down}l3 ${-4 * down}`;
}

/** Upright lines at places, in units, from one height to another. */
export function uprightsPath(
  places: readonly number[],
  top: number,
  bottom: number,
  { unit }: Geometry,
): string {
  return places.map((x) => `M${pixels(x * unit)} ${top}V${bottom}`).join('');
}

/** Rectangles over stretches, in units, of one height. */
export function bandsPath(
  bands: readonly Pick<SheetSpan, 'from' | 'to'>[],
  y: number,
  height: number,
  { unit }: Geometry,
): string {
  return bands
    .map(({ from, to }) => boxPath(pixels(from * unit), y, pixels(to * unit) - pixels(from * unit), height))
    .join('');
}

/** Relative, so that equal boxes at other places read alike: a page full of drawings compresses the better for it. */
function boxPath(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}
