/** How a window's widgets stand: rows from the top to the bottom, as `pack` sets them, or the cells of a `grid`. Pure. */
import type { DrawnWidget } from '../../trace/index.ts';

/** A widget, and its number among those of its kind in the whole window, counted from 1 from the top. */
export interface Placed {
  readonly widget: DrawnWidget;
  readonly children: Arrangement;
  /** Counts entries: what a user who types means. */
  readonly field: number;
}

export type Arrangement =
  | { readonly type: 'rows'; readonly rows: readonly (readonly Placed[])[] }
  | { readonly type: 'grid'; readonly cells: readonly Cell[] };

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly placed: Placed;
}

/** How all that stands in `window` is arranged. */
export function arrange(window: DrawnWidget): Arrangement {
  return arrangeIn(window, { fields: 0 });
}

function arrangeIn({ children }: DrawnWidget, count: { fields: number }): Arrangement {
  const placed = children.map((widget): Placed => {
    if (widget.kind === 'entry') count.fields += 1;
    const field = count.fields;
    return { widget, field, children: arrangeIn(widget, count) };
  });
  return placed.some(({ widget }) => widget.place['manager'] === 'grid')
    ? { type: 'grid', cells: placed.map(cellOf) }
    : { type: 'rows', rows: rowsOf(placed) };
}

function cellOf(placed: Placed): Cell {
  const { row, column, columnspan } = placed.widget.place;
  return { placed, row: Number(row ?? 0), column: Number(column ?? 0), columns: Number(columnspan ?? 1) };
}

/** What is packed to the left or right stands beside what follows it; those at the bottom come last. */
function rowsOf(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const side = ({ widget }: Placed) => widget.place['side'] ?? 'top';
  const rows: Placed[][] = [];
  for (const one of placed.filter((each) => side(each) !== 'bottom')) {
    const last = rows.at(-1);
    const isBeside =
      last !== undefined && ['left', 'right'].includes(String(side(last[last.length - 1] ?? one)));
    if (isBeside && last !== undefined) last.push(one);
    else rows.push([one]);
  }
  const bottom = placed.filter((each) => side(each) === 'bottom').map((one) => [one]);
  return [...rows.map(inOrder), ...bottom.toReversed()];

  function inOrder(row: readonly Placed[]): readonly Placed[] {
    const right = row.filter((one) => side(one) === 'right');
    return [...row.filter((one) => side(one) !== 'right'), ...right.toReversed()];
  }
}
