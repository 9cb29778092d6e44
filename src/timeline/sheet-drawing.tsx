/** Ruler and lanes of one sheet with the cursor over them; only the pieces in view are made. */
import type { ComponentChildren, VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { TimelineText } from '../languages/timeline/index.ts';
import { Lanes, Ruler } from './drawing.tsx';
import { type Geometry, RULER } from './geometry.ts';
import { eventAt, pointedAt } from './pointed-at.ts';
import { arrowPath } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import { PIECE } from './use-view.ts';
import { windowOf } from './window.ts';

interface SheetDrawingProps {
  readonly sheet: Sheet;
  readonly geometry: Geometry;
  readonly text: TimelineText;
  /** Numbers of the pieces that are seen. */
  readonly pieces: readonly number[];
  /** The event under the cursor. */
  readonly seq: number;
  /** Where the cursor stands, in units. */
  readonly x: number;
  readonly row: number | null;
  readonly onGo: (seq: number) => void;
  /** Drawn over the lanes. */
  readonly children?: ComponentChildren;
}

export function SheetDrawing(props: SheetDrawingProps) {
  const { sheet, geometry, text, seq, row } = props;
  const made = usePieces(sheet, geometry, text);
  const height = sheet.lanes.length * geometry.row;
  const width = sheet.width * geometry.unit;
  const x = props.x * geometry.unit;
  return (
    <div class="timeline-sheet">
      <svg
        class="timeline-drawing timeline-ruler"
        width={width}
        height={RULER}
        aria-hidden="true"
        {...pointing(props, null)}
      >
        {props.pieces.map((piece) => made(piece).ruler)}
        <path class="tl-cursor" d={`M${x} 14V${RULER}`} />
      </svg>
      <svg
        class="timeline-drawing"
        width={width}
        height={height}
        aria-hidden="true"
        {...pointing(props, 'lanes')}
      >
        {row !== null && (
          <rect class="tl-here" x={0} y={row * geometry.row} width={width} height={geometry.row} />
        )}
        {props.pieces.map((piece) => made(piece).lanes)}
        {sheet.arrows
          .filter(({ cause, effect }) => cause === seq || effect === seq)
          .map((arrow) => (
            <path
              key={`${arrow.cause} ${arrow.effect}`}
              class="tl-arrow tl-arrow-now"
              d={arrowPath(arrow, geometry)}
            />
          ))}
        {props.children}
        <path class="tl-cursor" d={`M${x} 0V${height}`} />
      </svg>
    </div>
  );
}

/** A press goes to what is pointed at; a mouse or pen that is drawn along takes the cursor with it. A finger scrolls. */
function pointing({ sheet, geometry, onGo }: SheetDrawingProps, where: 'lanes' | null) {
  const placeOf = (event: PointerEvent | MouseEvent) => {
    const box = event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : null;
    const row = where === null ? null : Math.floor((event.clientY - (box?.top ?? 0)) / geometry.row);
    return { x: (event.clientX - (box?.left ?? 0)) / geometry.unit, row };
  };
  return {
    onClick: (event: MouseEvent) => {
      const { x, row } = placeOf(event);
      onGo(pointedAt(sheet, row, x));
    },
    onPointerMove: (event: PointerEvent) => {
      if (event.buttons === 1 && event.pointerType !== 'touch') onGo(eventAt(sheet, placeOf(event).x));
    },
  };
}

interface Piece {
  readonly lanes: VNode;
  readonly ruler: VNode;
}

/** Makes each piece once: the very same node tells the renderer that nothing in it changed. */
function usePieces(sheet: Sheet, geometry: Geometry, text: TimelineText): (piece: number) => Piece {
  return useMemo(() => {
    const made = new Map<number, Piece>();
    const height = sheet.lanes.length * geometry.row;
    return (piece: number) => {
      const found = made.get(piece);
      if (found !== undefined) return found;
      const part = windowOf(sheet, geometry, piece * PIECE, (piece + 1) * PIECE);
      const fresh = {
        lanes: <Lanes key={piece} part={part} geometry={geometry} height={height} text={text} />,
        ruler: <Ruler key={piece} part={part} geometry={geometry} text={text} />,
      };
      made.set(piece, fresh);
      return fresh;
    };
  }, [sheet, geometry, text]);
}
