/** The living picture: lane labels, a drawing of which only what is seen is made, and the cursor over it. */
import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TimelineText } from '../languages/timeline/index.ts';
import { Lanes, Ruler } from './drawing.tsx';
import { type Geometry, RULER } from './geometry.ts';
import { labelOf } from './lane-label.ts';
import { eventAt, pointedAt } from './pointed-at.ts';
import { arrowPath } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import type { Story } from './story.ts';
import { windowOf } from './window.ts';

interface PictureProps {
  readonly story: Story;
  readonly sheet: Sheet;
  readonly geometry: Geometry;
  readonly text: TimelineText;
  readonly label: string;
  /** The event under the cursor. */
  readonly seq: number;
  /** Number of the task that the reader chose. */
  readonly chosen: number | null;
  readonly onChoose: (task: number) => void;
  readonly onGo: (seq: number) => void;
}

/** Units in one piece of the drawing: a piece is made when it comes near, and kept. */
const PIECE = 16;

/** A region that scrolls must be reachable by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

export function Picture(props: PictureProps) {
  const { story, sheet, geometry, text, label, seq } = props;
  const scroller = useRef<HTMLElement>(null);
  const view = useView(scroller, sheet, geometry);
  const pieces = usePieces(sheet, geometry, text);
  const height = sheet.lanes.length * geometry.row;
  const width = sheet.width * geometry.unit;
  const x = (sheet.x[seq] ?? 0) * geometry.unit;
  const row = rowOf(sheet, story, seq);
  useFollow(scroller, x, row === null ? null : row * geometry.row, sheet);
  return (
    <section
      ref={scroller}
      class="timeline-picture"
      data-row={geometry.row < 30 ? 'close' : 'wide'}
      aria-label={label}
      {...REACHABLE}
      onScroll={view.look}
    >
      <LaneLabels {...props} row={row} />
      <div class="timeline-sheet">
        <svg
          class="timeline-drawing timeline-ruler"
          width={width}
          height={RULER}
          aria-hidden="true"
          {...pointing(props, null)}
        >
          {view.pieces.map((piece) => pieces(piece).ruler)}
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
          {view.pieces.map((piece) => pieces(piece).lanes)}
          {sheet.arrows
            .filter(({ cause, effect }) => cause === seq || effect === seq)
            .map((arrow) => (
              <path
                key={`${arrow.cause} ${arrow.effect}`}
                class="tl-arrow tl-arrow-now"
                d={arrowPath(arrow, geometry)}
              />
            ))}
          <path class="tl-cursor" d={`M${x} 0V${height}`} />
        </svg>
      </div>
    </section>
  );
}

/** The row of the task that an event is about. */
function rowOf(sheet: Sheet, story: Story, seq: number): number | null {
  const event = story.events[seq];
  if (event === undefined) return null;
  const inStep = event.step === null ? null : (story.steps.get(event.step)?.task ?? null);
  const task = 'task' in event && event.task !== null ? event.task : inStep;
  const row = sheet.lanes.findIndex(({ lane }) => {
    if (lane.type === 'loop') return task === null && event.type !== 'run-ended';
    return lane.type === 'life'
      ? lane.life.kind === 'task' && lane.life.number === task
      : lane.lives.some(({ kind, number }) => kind === 'task' && number === task);
  });
  return row === -1 ? null : row;
}

function LaneLabels({
  story,
  sheet,
  text,
  chosen,
  onChoose,
  row,
}: PictureProps & { readonly row: number | null }) {
  return (
    <ul class="timeline-labels">
      {sheet.lanes.map(({ lane }, place) => {
        const { name, aside } = labelOf(lane, story, text);
        const task = lane.type === 'life' && lane.life.kind === 'task' ? lane.life.number : null;
        return (
          <li
            key={place}
            data-depth={lane.type === 'loop' ? 0 : lane.depth}
            data-here={row === place ? 'yes' : 'no'}
          >
            {task === null ? (
              <span title={name}>{name}</span>
            ) : (
              <button
                type="button"
                title={aside === null ? name : `${name} (${aside})`}
                aria-pressed={chosen === task}
                onClick={() => onChoose(task)}
              >
                {name}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A press goes to what is pointed at; a mouse or pen that is drawn along takes the cursor with it. A finger scrolls. */
function pointing({ sheet, geometry, onGo }: PictureProps, where: 'lanes' | null) {
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

/** The pieces in view, and one more on either side. */
function useView(scroller: { readonly current: HTMLElement | null }, sheet: Sheet, geometry: Geometry) {
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

/** Keeps the cursor in view; it jumps rather than glides, so that nothing moves that the reader did not move. */
function useFollow(
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
