/** Writes a length of virtual time: `3`, `0.25`, `0.000012`, `129,016,959`. */

const DECIMALS = 3;

/** More than a day: its parts of a second say nothing, and its digits need groups to be read. */
const LONG = 100_000;

export function formatDuration(seconds: number): string {
  if (seconds >= LONG) return Math.round(seconds).toLocaleString('en');
  const rounded = Number(seconds.toFixed(DECIMALS));
  if (rounded > 0 || seconds === 0) return String(rounded);
  return seconds.toFixed(6).replace(/\.?0+$/, '');
}
