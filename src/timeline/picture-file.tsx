/** The whole picture as one drawing, with the names of its lanes: what is saved as a file. */
import type { TimelineText } from '../languages/timeline/index.ts';
import { Lanes, Ruler } from './drawing.tsx';
import { geometryFor, RULER } from './geometry.ts';
import { labelOf } from './lane-label.ts';
import type { Sheet } from './sheet.ts';
import type { Story } from './story.ts';
import { windowOf } from './window.ts';

/** Room for a name of the usual length. */
const NAMES = 170;

export function pictureFile(story: Story, sheet: Sheet, text: TimelineText) {
  const geometry = geometryFor(sheet.lanes.length);
  const part = windowOf(sheet, geometry, 0, sheet.width + 1);
  const lanes = sheet.lanes.length * geometry.row;
  const width = NAMES + sheet.width * geometry.unit;
  return (
    <svg
      class="timeline-drawing"
      width={width}
      height={lanes + RULER}
      viewBox={`0 0 ${width} ${lanes + RULER}`}
    >
      <title>{text.title}</title>
      <rect class="tl-paper" width={width} height={lanes + RULER} />
      {sheet.lanes.map(({ lane }, row) => (
        <text
          key={row}
          class="tl-name"
          x={10 + (lane.type === 'loop' ? 0 : lane.depth * 12)}
          y={RULER + row * geometry.row + geometry.row / 2 + 4}
        >
          {labelOf(lane, story, text).name}
        </text>
      ))}
      <g transform={`translate(${NAMES} 0)`}>
        <Ruler part={part} geometry={geometry} text={text} />
      </g>
      <g transform={`translate(${NAMES} ${RULER})`}>
        <Lanes part={part} geometry={geometry} height={lanes} text={text} />
      </g>
    </svg>
  );
}
