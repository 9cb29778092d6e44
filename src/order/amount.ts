/** Amounts: how they are written, what belongs to them, and how they are said. */
import type { Amount } from './order-spec.ts';
import type { TokenReader } from './token-reader.ts';

/** Virtual seconds that differ by less are the same instant. */
export const SAME_INSTANT = 1e-6;

/** An amount with both ends included. */
function between(min: number, max: number): Amount {
  return { min, max, above: false, below: false };
}

/** Whether a value belongs to the amount; `tolerance` is forgiven at either end. */
export function within(amount: Amount, value: number, tolerance: number): boolean {
  const slack = tolerance + Number.EPSILON * Math.abs(value) * 4;
  const low = amount.above ? value > amount.min + tolerance : value >= amount.min - slack;
  const high = amount.below ? value < amount.max - tolerance : value <= amount.max + slack;
  return low && high;
}

/** Whether a number that can only grow has already outgrown the amount. */
export function outgrown(amount: Amount, value: number, tolerance: number): boolean {
  return value > amount.min && !within(amount, value, tolerance);
}

/** An amount in signs, in no human language: `3`, `3..4`, `≥ 3`, `< 4`. */
export function amountNotation({ min, max, above, below }: Amount): string {
  if (min === max) return `${min}`;
  if (max === Infinity) return `${above ? '>' : '≥'} ${min}`;
  return min === -Infinity ? `${below ? '<' : '≤'} ${max}` : `${min}..${max}`;
}

const REMEDY = 'Write a number, a range such as 3..4, or for example `at least 3`.';

/** How an amount may begin. */
export function startsAmount(reader: TokenReader): boolean {
  const token = reader.peek();
  if (token.type === 'word') return ['exactly', 'at', 'more', 'less'].includes(token.text);
  return token.type === 'number' || (token.type === 'symbol' && token.symbol === '..');
}

/** Reads `3`, `3..4`, `3..`, `..4`, or one in words. */
export function parseAmount(reader: TokenReader, what: string): Amount {
  const token = reader.peek();
  if (token.type === 'word') return parseAmountInWords(reader, what);
  if (reader.acceptSymbol('..')) return between(-Infinity, reader.expectNumber(what, REMEDY));
  const min = reader.expectNumber(what, REMEDY);
  if (!reader.acceptSymbol('..')) return between(min, min);
  if (reader.peek().type !== 'number') return between(min, Infinity);
  const max = reader.expectNumber(what, REMEDY);
  if (max < min) reader.fail(token, `${min}..${max} is empty.`, `Write ${max}..${min}.`);
  return between(min, max);
}

function parseAmountInWords(reader: TokenReader, what: string): Amount {
  if (reader.acceptWord('exactly')) {
    const value = reader.expectNumber(what, REMEDY);
    return between(value, value);
  }
  if (reader.acceptWord('more')) {
    reader.expectWord('than', 'Write `more than 3`.');
    return { ...between(reader.expectNumber(what, REMEDY), Infinity), above: true };
  }
  if (reader.acceptWord('less')) {
    reader.expectWord('than', 'Write `less than 3`.');
    return { ...between(-Infinity, reader.expectNumber(what, REMEDY)), below: true };
  }
  if (!reader.acceptWord('at')) return reader.unexpected(what, REMEDY);
  if (reader.acceptWord('least')) return between(reader.expectNumber(what, REMEDY), Infinity);
  reader.expectWord('most', 'Write `at least 3` or `at most 3`.');
  return between(-Infinity, reader.expectNumber(what, REMEDY));
}
