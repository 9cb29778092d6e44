/** A still timeline for a page without scripts: the first part of a recorded run, by step. */
import type { Language } from '../../languages/index.ts';
import { timelineTextFor } from '../../languages/timeline/index.ts';
import type { Trace } from '../../trace/index.ts';
import { Lanes, Ruler } from '../drawing.tsx';
import { RULER } from '../geometry.ts';
import { LaneLabels } from '../lane-labels.tsx';
import { scaleOf } from '../scale.ts';
import { layOut, type Sheet } from '../sheet.ts';
import { readStory } from '../story.ts';
import { windowOf } from '../window.ts';

/** What a page can carry in all of its pictures together, and the most that one of them gets of it. */
const STEPS_OF_A_PAGE = 70;
const MOST_STEPS = 48;
const MOST_LANES = 14;
const GEOMETRY = { unit: 24, row: 26 } as const;

interface StillProps {
  readonly trace: Trace;
  readonly language: Language;
  /** How many such pictures the page has: the more there are, the shorter is each. */
  readonly pictures: number;
}

export function Still({ trace, language, pictures }: StillProps) {
  const text = timelineTextFor(language);
  const steps = Math.min(MOST_STEPS, Math.floor(STEPS_OF_A_PAGE / pictures));
  const story = readStory(firstSteps(trace, steps));
  const sheet = fewLanes(layOut(story, scaleOf(story, 'step')));
  const part = windowOf(sheet, GEOMETRY, 0, sheet.width);
  const width = Math.ceil(sheet.width * GEOMETRY.unit);
  const height = sheet.lanes.length * GEOMETRY.row;
  return (
    <figure class="timeline-still">
      <div class="timeline-picture" data-row="still" style={{ '--drawn': width }}>
        <LaneLabels story={story} sheet={sheet} text={text} row={null} />
        <svg class="timeline-drawing" width={width} height={height + RULER} aria-hidden="true">
          <Ruler part={part} geometry={GEOMETRY} text={text} />
          <g transform={`translate(0 ${RULER})`}>
            <Lanes part={part} geometry={GEOMETRY} height={height} text={text} />
          </g>
        </svg>
      </div>
      <figcaption>
        {text.still.caption}
        {trace.events.length > story.events.length && ` ${text.still.part(steps)}`}
      </figcaption>
    </figure>
  );
}

/** The trace up to the end of the last step that is drawn; where threads take turns, each turn counts as one. */
function firstSteps({ events }: Trace, steps: number): Trace {
  const ended = events.filter(({ type }) => type === 'step-ended' || type === 'thread-switched');
  const last = ended.length > steps ? ended[steps - 1]?.seq : undefined;
  return last === undefined ? { events } : { events: events.slice(0, last + 1) };
}

function fewLanes(sheet: Sheet): Sheet {
  const lanes = sheet.lanes.slice(0, MOST_LANES);
  const arrows = sheet.arrows.filter(({ fromRow, toRow }) => Math.max(fromRow, toRow) < MOST_LANES);
  return { ...sheet, lanes, arrows };
}
