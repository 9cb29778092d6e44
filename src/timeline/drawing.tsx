/** Draws a window of a sheet as SVG. It decides nothing: what is where and which label finds room is worked out before. */
import type { TimelineText } from '../languages/timeline/index.ts';
import { type Geometry, RULER } from './geometry.ts';
import { bandLabels, timeLabels } from './ruler-labels.ts';
import type { SheetWindow } from './window.ts';

interface DrawingProps {
  readonly part: SheetWindow;
  readonly geometry: Geometry;
  readonly height: number;
  readonly text: TimelineText;
}

/** The lanes. */
export function Lanes({ part, geometry, height, text }: DrawingProps) {
  const { unit } = geometry;
  return (
    <g>
      {part.bands.map(({ seq, number, from, to }) => (
        <rect
          key={`band ${seq}`}
          class={number % 2 === 0 ? 'tl-band tl-even' : 'tl-band'}
          x={from * unit}
          width={(to - from) * unit}
          height={height}
        />
      ))}
      {part.gaps.map(({ from, to, seconds, compressed }) => (
        <g key={`gap ${from}`}>
          <path class="tl-gap" d={`M${from * unit} 0V${height}M${to * unit} 0V${height}`} />
          {compressed && (
            <text class="tl-note" x={((from + to) / 2) * unit} y={11}>
              {text.compressed(String(seconds))}
            </text>
          )}
        </g>
      ))}
      {[...part.spans].map(([look, d]) => (
        <path key={look} class={`tl-${look}`} d={d} />
      ))}
      {part.hatch !== '' && <path class="tl-hatch" d={part.hatch} />}
      {[...part.arrows].map(([look, d]) => (
        <path key={`arrow ${look}`} class={`tl-arrow tl-by-${look}`} d={d} />
      ))}
      {[...part.marks].map(([look, d]) => (
        <path key={`mark ${look}`} class={`tl-mark-${look}`} d={d} />
      ))}
    </g>
  );
}

/** The ruler: when it is, and which iteration. */
export function Ruler({ part, geometry, text }: Omit<DrawingProps, 'height'>) {
  const { unit } = geometry;
  return (
    <g>
      {part.ticks.map(({ x }) => (
        <path key={`tick ${x}`} class="tl-gap" d={`M${x * unit} ${RULER - 24}V${RULER}`} />
      ))}
      {part.bands.map(({ seq, number, from, to }) => (
        <rect
          key={`band ${seq}`}
          class={number % 2 === 0 ? 'tl-band tl-even' : 'tl-band'}
          x={from * unit}
          y={RULER - 18}
          width={(to - from) * unit}
          height={18}
        />
      ))}
      {timeLabels(part.ticks, geometry, text.seconds).map((label) => (
        <text key={`time ${label.x}`} class="tl-time" x={label.x} y={13}>
          {label.text}
        </text>
      ))}
      {bandLabels(part.bands, geometry).map((label) => (
        <text key={`band ${label.x}`} class="tl-iteration" x={label.x} y={RULER - 5}>
          {label.text}
        </text>
      ))}
    </g>
  );
}
