/** Which part of a wide drawing is seen, and how the cursor is kept in it. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { type Geometry, RULER } from './geometry.ts';
import type { Sheet } from './sheet.ts';

/** Units in one piece of the drawing: a piece is made when it comes near, and kept. */
export const PIECE = 16;

/** The pieces in view, and one more on either side. */
export function useView(
  scroller: { readonly current: HTMLElement | null },
  sheet: Sheet,
  geometry: Geometry,
) {
  const [range, setRange] = useState({ first: 0, last: 1 });
  const width = PIECE * geometry.unit;
  const look = () => {
    const element = scroller.current;
    if (element === null) return;
    const first = Math.max(Math.floor(element.scrollLeft / width) - 1, 0);
    const last = Math.min(
      Math.floor((element.scrollLeft + element.clientWidth) / width) + 1,
      Math.floor(sheet.width / PIECE),
    );
    setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
  };
  useLayoutEffect(look, [sheet]);
  const pieces = Array.from(
    { length: Math.max(range.last - range.first + 1, 0) },
    (_, place) => range.first + place,
  );
  return { pieces, look };
}

/** Keeps the cursor in view; it jumps rather than glides, so that nothing moves that the reader did not move. */
export function useFollow(
  scroller: { readonly current: HTMLElement | null },
  x: number,
  y: number | null,
  sheet: Sheet,
): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const labels = element.querySelector('.timeline-labels')?.clientWidth ?? 0;
    const seen = element.clientWidth - labels;
    const inSight = x - element.scrollLeft;
    if (inSight < 0 || inSight > seen - 48) element.scrollLeft = Math.max(x - seen * 0.3, 0);
    if (y === null) return;
    const room = element.clientHeight - RULER;
    if (y < element.scrollTop || y > element.scrollTop + room - 30)
      element.scrollTop = Math.max(y - room / 2, 0);
  }, [x, y, sheet]);
}
