/** Says in a language how far an instant lies ahead: "in 3 days", "tomorrow". Pure: the clock is an argument. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** @param at The instant, and `now`, in milliseconds since 1970. @param tag The language tag. */
export function sayWhen(at: number, now: number, tag: string): string {
  const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const ahead = Math.max(at - now, MINUTE);
  if (ahead < HOUR) return format.format(Math.ceil(ahead / MINUTE), 'minute');
  if (ahead < 18 * HOUR) return format.format(Math.round(ahead / HOUR), 'hour');
  return format.format(Math.max(Math.round(ahead / DAY), 1), 'day');
}
