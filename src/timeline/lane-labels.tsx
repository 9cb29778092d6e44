/** The names beside the lanes. A task's name can be pressed where tasks can be chosen. */
import type { TimelineText } from '../languages/timeline/index.ts';
import { labelOf } from './lane-label.ts';
import type { Lane } from './lanes.ts';
import type { Sheet } from './sheet.ts';
import type { Story } from './story.ts';

interface LaneLabelsProps {
  readonly story: Story;
  readonly sheet: Sheet;
  readonly text: TimelineText;
  /** The row that the cursor is about. */
  readonly row: number | null;
  /** Number of the task that the reader chose. */
  readonly chosen?: number | null;
  readonly onChoose?: (task: number) => void;
  /** Rows that differ from another run. */
  readonly differing?: ReadonlySet<number>;
}

export function LaneLabels({ story, sheet, text, row, chosen, onChoose, differing }: LaneLabelsProps) {
  return (
    <ul class="timeline-labels">
      {sheet.lanes.map(({ lane }, place) => {
        const { name, aside } = labelOf(lane, story, text);
        const title = aside === null ? name : `${name} (${aside})`;
        const task = taskOf(lane);
        return (
          <li
            key={place}
            data-depth={lane.type === 'loop' ? 0 : lane.depth}
            data-here={row === place ? 'yes' : undefined}
            data-differs={differing?.has(place) === true ? 'yes' : undefined}
          >
            {task === null || onChoose === undefined ? (
              <span title={onChoose === undefined && title === name ? undefined : title}>{name}</span>
            ) : (
              <button
                type="button"
                title={title}
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

function taskOf(lane: Lane): number | null {
  return lane.type === 'life' && lane.life.kind === 'task' ? lane.life.number : null;
}
