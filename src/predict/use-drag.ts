/** Follows a line that is dragged: the board changes while the pointer moves, as the line would come to lie. */
import { useRef } from 'preact/hooks';
import { dropRow, type Heights } from './drop-row.ts';

interface Drag {
  readonly id: number;
  row: number | null | 'where-it-was';
}

/** What the parts of a board must do, by the pointer. */
export interface DragHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

interface DragParts {
  readonly board: { readonly current: HTMLElement | null };
  readonly onDrop: (id: number, row: number | null) => void;
  /** The pointer took a line up, or let it go (null). */
  readonly onHold: (id: number | null) => void;
}

/** The pointer must have moved so far before a press is a drag, in pixels. */
const DRAG_DISTANCE = 4;

export function useDrag({ board, onDrop, onHold }: DragParts): DragHandlers {
  const drag = useRef<Drag | null>(null);
  const pressed = useRef<{ readonly id: number; readonly y: number } | null>(null);
  const end = () => {
    if (drag.current !== null) onHold(null);
    drag.current = null;
    pressed.current = null;
  };
  return {
    onPointerDown: (event) => {
      const id = idAt(event);
      if (id === null || event.button !== 0) return;
      pressed.current = { id, y: event.clientY };
      board.current?.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => {
      const { current } = pressed;
      if (current === null || board.current === null) return;
      if (drag.current === null) {
        if (Math.abs(event.clientY - current.y) < DRAG_DISTANCE) return;
        drag.current = { id: current.id, row: 'where-it-was' };
        onHold(current.id);
      }
      const row = dropRow(event.clientY, heightsOf(board.current, current.id));
      if (row === drag.current.row) return;
      drag.current.row = row;
      onDrop(current.id, row);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

/** The line under the pointer. A finger takes it by its grip, so that the page can still be scrolled over the lines. */
function idAt({ target, pointerType }: PointerEvent): number | null {
  if (!(target instanceof Element) || target.closest('.predict-buttons') !== null) return null;
  if (pointerType === 'touch' && target.closest('.predict-grip') === null) return null;
  const card = target.closest('[data-card]');
  return card === null ? null : Number(card.getAttribute('data-card'));
}

function heightsOf(board: HTMLElement, id: number): Heights {
  const rows = [...board.querySelectorAll('.predict-row')].filter(
    (row) =>
      row.querySelectorAll('[data-card]').length > 1 || row.querySelector(`[data-card="${id}"]`) === null,
  );
  const middles = rows.map((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2;
  });
  const aside = board.querySelector('.predict-aside')?.getBoundingClientRect().top;
  return { middles, aside: aside ?? Number.POSITIVE_INFINITY };
}
