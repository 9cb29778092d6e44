/** What the shapes of the picture mean. */
import type { TimelineText } from '../languages/timeline/index.ts';
import { hatchPath, markPath, spanPath } from './shapes.ts';

const GEOMETRY = { unit: 10, row: 20 } as const;
const LOOKS = ['running', 'ready', 'suspended', 'blocked', 'callback'] as const;

export function Legend({ text }: { readonly text: TimelineText }) {
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
    </ul>
  );
}
