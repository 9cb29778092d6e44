/** Puts numbers and amounts into words. */
import type { Amount } from './order-spec.ts';

/** A number without noise: at most six decimals. */
export function sayNumber(value: number): string {
  return `${Number(value.toFixed(6))}`;
}

/** `3 s`, `between 3 and 4 s`, `at least 3 s`, `less than 3 s`; `unit` follows the number. */
export function sayAmount({ min, max, above, below }: Amount, unit: string): string {
  if (min === max) return `${sayNumber(min)}${unit}`;
  if (max === Infinity) return `${above ? 'more than' : 'at least'} ${sayNumber(min)}${unit}`;
  if (min === -Infinity) return `${below ? 'less than' : 'at most'} ${sayNumber(max)}${unit}`;
  return `between ${sayNumber(min)} and ${sayNumber(max)}${unit}`;
}

/** `at 3 s`, `between 3 and 4 s`, `at 3 s or later`, `before 4 s`. */
export function sayInstant(amount: Amount): string {
  const { min, max, above, below } = amount;
  if (min === max) return `at ${sayNumber(min)} s`;
  if (max === Infinity) return above ? `after ${sayNumber(min)} s` : `at ${sayNumber(min)} s or later`;
  if (min === -Infinity) return below ? `before ${sayNumber(max)} s` : `at ${sayNumber(max)} s or earlier`;
  return sayAmount(amount, ' s');
}
