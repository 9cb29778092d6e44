/** Writes seconds as a reader compares them: three digits that count, and long ones in minutes or hours as well. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** `0.06`, `1.36`, `5,300`; `tag` is the language tag. */
export function digitsOf(seconds: number, tag: string): string {
  const options =
    seconds >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3, maximumFractionDigits: 4 };
  return new Intl.NumberFormat(tag, options).format(seconds);
}

/** In minutes from two minutes on, in hours from two hours on, in days from two days on; null for less. */
export function inLargerUnits(seconds: number, tag: string): string | null {
  if (seconds < 2 * MINUTE) return null;
  const [unit, size] =
    seconds < 2 * HOUR ? ['minute', MINUTE] : seconds < 48 * HOUR ? ['hour', HOUR] : ['day', 24 * HOUR];
  const format = new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: String(unit),
    unitDisplay: 'long',
    maximumSignificantDigits: 3,
  });
  return format.format(seconds / Number(size));
}
