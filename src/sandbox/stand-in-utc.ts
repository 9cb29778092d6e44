/** Makes the worker's dates stand in UTC, so that a program prints the same wherever its reader lives. */

const PARTS = ['Date', 'Day', 'FullYear', 'Hours', 'Milliseconds', 'Minutes', 'Month', 'Seconds'] as const;

/**
 * The C library of the interpreter asks the host's dates for their local parts and their offset. It does so while it
 * boots, so this comes before. Dates that are *made* from local parts still are local: Python's `time.mktime` is the
 * runtime's own.
 */
export function standInUtc(date: Date = Date.prototype): void {
  for (const part of PARTS) Reflect.set(date, `get${part}`, Reflect.get(date, `getUTC${part}`));
  Reflect.set(date, 'getTimezoneOffset', () => 0);
}
