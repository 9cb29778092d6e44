/** Writes seconds for readers: the same number of decimals throughout one output, so that the column lines up. */

const MOST_DECIMALS = 3;

/** The fewest decimals, at least one, that tell all these instants to the millisecond. */
export function decimalsFor(seconds: readonly number[]): number {
  // Thousands of lines come at a handful of instants.
  return [...new Set(seconds)].reduce((most, value) => Math.max(most, decimalsOf(value)), 1);
}

function decimalsOf(seconds: number): number {
  const [, fraction = ''] = seconds.toFixed(MOST_DECIMALS).split('.');
  return fraction.replace(/0+$/, '').length;
}

/** `1` with one decimal is `1.0`. */
export function formatSeconds(seconds: number, decimals: number): string {
  return seconds.toFixed(decimals);
}

/** Real seconds, as precisely as they are worth: below a hundredth nobody should believe a digit. */
export function formatRealSeconds(seconds: number): string {
  if (seconds < 0.01) return '< 0.01';
  return seconds < 10 ? seconds.toFixed(2) : seconds.toFixed(0);
}
