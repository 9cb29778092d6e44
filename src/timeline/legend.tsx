/** What the shapes of the picture mean. */
import type { TimelineText } from '../languages/timeline/index.ts';
import type { Lane } from './lanes.ts';
import { hatchPath, markPath, spanPath } from './shapes.ts';
import type { SheetLane } from './sheet.ts';

const GEOMETRY = { unit: 10, row: 20 } as const;
const LOOKS = ['running', 'ready', 'suspended', 'blocked', 'callback'] as const;

interface LegendProps {
  readonly text: TimelineText;
  /** What some pictures only have. */
  readonly lanes: readonly SheetLane[];
}

export function Legend({ text, lanes }: LegendProps) {
  const has = (type: Lane['type']) => lanes.some(({ lane }) => lane.type === type);
  return (
    <ul class="timeline-legend">
      {LOOKS.map((look) => (
        <li key={look}>
          <svg class="timeline-drawing" width={30} height={20} aria-hidden="true">
            <path class={`tl-${look}`} d={spanPath({ look, from: 0.2, to: 2.8 }, 0, GEOMETRY)} />
            {look === 'blocked' && (
              <path class="tl-hatch" d={hatchPath({ from: 0.2, to: 2.8 }, 0, GEOMETRY)} />
            )}
          </svg>
          {text.legend[look]}
        </li>
      ))}
      <li>
        <svg class="timeline-drawing" width={30} height={20} aria-hidden="true">
          <path class="tl-running" d={spanPath({ look: 'running', from: 0.2, to: 2.8 }, 0, GEOMETRY)} />
          <path class="tl-mark-output" d={markPath({ look: 'output', x: 1.5 }, 0, GEOMETRY)} />
        </svg>
        {text.legend.output}
      </li>
      <li>
        <svg class="timeline-drawing" width={30} height={20} aria-hidden="true">
          <path
            class="tl-mark-cancel-requested"
            d={markPath({ look: 'cancel-requested', x: 0.8 }, 0, GEOMETRY)}
          />
          <path
            class="tl-mark-cancel-delivered"
            d={markPath({ look: 'cancel-delivered', x: 2.2 }, 0, GEOMETRY)}
          />
        </svg>
        {text.legend.cancel}
      </li>
      {has('timers') && (
        <li>
          <svg class="timeline-drawing" width={30} height={20} aria-hidden="true">
            <path class="tl-timer" d={spanPath({ look: 'timer', from: 0.2, to: 2.4 }, 0, GEOMETRY)} />
            <path class="tl-mark-timer-fired" d={markPath({ look: 'timer-fired', x: 2.4 }, 0, GEOMETRY)} />
          </svg>
          {text.legend.timer}
        </li>
      )}
      {has('peer') && (
        <li>
          <svg class="timeline-drawing" width={30} height={20} aria-hidden="true">
            <path class="tl-mark-message" d={markPath({ look: 'message', x: 1.5 }, 0, GEOMETRY)} />
          </svg>
          {text.legend.message}
        </li>
      )}
    </ul>
  );
}
