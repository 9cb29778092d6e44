/** Which labels of the ruler find room: instants and iterations, left to right, the earlier before the later. */
import { formatDuration } from '../languages/index.ts';
import type { Geometry } from './geometry.ts';
import type { Tick } from './scale.ts';
import type { Band } from './sheet.ts';

export interface RulerLabel {
  /** In pixels. */
  readonly x: number;
  readonly text: string;
}

/** Width of a character of a label: digits of the mono face at its size, and a little air. */
const CHARACTER = 7.2;
const AIR = 8;

/** The times at which instants begin. */
export function timeLabels(ticks: readonly Tick[], geometry: Geometry, unit: (seconds: string) => string) {
  return thinned(ticks.map(({ x, at }) => ({ x: x * geometry.unit, text: unit(formatDuration(at)) })));
}

/** The numbers of the iterations, in the middle of what they ran. */
export function bandLabels(bands: readonly Band[], geometry: Geometry): readonly RulerLabel[] {
  return thinned(
    bands.map(({ number, from, to }) => ({ x: ((from + to) / 2) * geometry.unit, text: String(number) })),
  );
}

function thinned(labels: readonly RulerLabel[]): readonly RulerLabel[] {
  const kept: RulerLabel[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const label of labels) {
    if (label.x < free) continue;
    kept.push(label);
    free = label.x + label.text.length * CHARACTER + AIR;
  }
  return kept;
}
