/** Draws a window of a sheet as SVG. It decides nothing: what is where and which label finds room is worked out before. */
import { formatDuration } from '../languages/index.ts';
import type { TimelineText } from '../languages/timeline/index.ts';
import { type Geometry, RULER } from './geometry.ts';
import { bandLabels, timeLabels } from './ruler-labels.ts';
import { bandsPath, pixels, uprightsPath } from './shapes.ts';
import type { SheetWindow } from './window.ts';

interface DrawingProps {
  readonly part: SheetWindow;
  readonly geometry: Geometry;
  readonly height: number;
  readonly text: TimelineText;
}

/** The lanes. */
export function Lanes({ part, geometry, height, text }: DrawingProps) {
  const edges = part.gaps.flatMap(({ from, to }) => [from, to]);
  return (
    <g>
      <Bands part={part} geometry={geometry} y={0} height={height} />
      <path class="tl-gap" d={uprightsPath(edges, 0, height, geometry)} />
      {part.gaps
        .filter(({ compressed }) => compressed)
        .map(({ from, to, seconds }) => (
          <text key={from} class="tl-note" x={pixels(((from + to) / 2) * geometry.unit)} y={11}>
            {text.compressed(formatDuration(seconds))}
          </text>
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
  const ticks = part.ticks.map(({ x }) => x);
  return (
    <g>
      <path class="tl-gap" d={uprightsPath(ticks, RULER - 24, RULER, geometry)} />
      <Bands part={part} geometry={geometry} y={RULER - 18} height={18} />
      {timeLabels(part.ticks, geometry, text.seconds).map((label) => (
        <text key={`time ${label.x}`} class="tl-time" x={pixels(label.x)} y={13}>
          {label.text}
        </text>
      ))}
      {bandLabels(part.bands, geometry).map((label) => (
        <text key={`band ${label.x}`} class="tl-iteration" x={pixels(label.x)} y={RULER - 5}>
          {label.text}
        </text>
      ))}
    </g>
  );
}

interface BandsProps extends Pick<DrawingProps, 'part' | 'geometry' | 'height'> {
  readonly y: number;
}

/** Every other iteration is shaded. */
function Bands({ part, geometry, y, height }: BandsProps) {
  const shaded = part.bands.filter(({ number }) => number % 2 === 1);
  return <path class="tl-band" d={bandsPath(shaded, y, height, geometry)} />;
}
