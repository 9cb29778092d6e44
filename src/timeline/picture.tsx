/** The living picture: lane labels, a drawing of which only what is seen is made, and the cursor over it. */
import { useRef } from 'preact/hooks';
import type { TimelineText } from '../languages/timeline/index.ts';
import type { Geometry } from './geometry.ts';
import { LaneLabels } from './lane-labels.tsx';
import { rowOf } from './row-of.ts';
import type { Sheet } from './sheet.ts';
import { SheetDrawing } from './sheet-drawing.tsx';
import type { Story } from './story.ts';
import { useFollow, useView } from './use-view.ts';

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

/** A region that scrolls must be reachable by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

export function Picture({ label, onChoose, chosen, onGo, ...shown }: PictureProps) {
  const { story, sheet, geometry, text, seq } = shown;
  const scroller = useRef<HTMLElement>(null);
  const view = useView(scroller, sheet, geometry);
  const x = sheet.x[seq] ?? 0;
  const row = rowOf(sheet, story, seq);
  useFollow(scroller, x * geometry.unit, row === null ? null : row * geometry.row, sheet);
  return (
    <section
      ref={scroller}
      class="timeline-picture"
      data-row={geometry.row < 30 ? 'close' : 'wide'}
      aria-label={label}
      {...REACHABLE}
      onScroll={view.look}
    >
      <LaneLabels story={story} sheet={sheet} text={text} row={row} chosen={chosen} onChoose={onChoose} />
      <SheetDrawing
        sheet={sheet}
        geometry={geometry}
        text={text}
        pieces={view.pieces}
        seq={seq}
        x={x}
        row={row}
        onGo={onGo}
      />
    </section>
  );
}
