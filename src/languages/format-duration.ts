/** Writes a length of virtual time: `3`, `0.25`, `0.000012`. */

const DECIMALS = 3;

export function formatDuration(seconds: number): string {
  const rounded = Number(seconds.toFixed(DECIMALS));
  if (rounded > 0 || seconds === 0) return String(rounded);
  return seconds.toFixed(6).replace(/\.?0+$/, '');
}
