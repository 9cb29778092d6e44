/** Says why an output is not what a `lines` rule demands: from the longest part that is, and the line that is not. */

import { SAME_INSTANT, within } from './amount.ts';
import type { ExpectedFact, LineFact, Witness } from './finding.ts';
import type { LineItem } from './order-spec.ts';
import { ANY_LINE, type Residual } from './residual.ts';
import {
  allItems,
  frontItems,
  itemsBefore,
  leastTimes,
  mostTimes,
  type RequiredItems,
  requiredItems,
} from './residual-items.ts';
import { broken, expectedFact, isLine, type RuleResult } from './run-view.ts';

/** Where the reading stopped. */
export interface Stuck {
  readonly root: Residual;
  readonly lines: readonly LineFact[];
  readonly depth: number;
  readonly remainders: readonly Residual[];
}

/** Whether an item speaks of a text, whatever its time. `...` speaks of none. */
function describes(text: string): (item: LineItem) => boolean {
  return (item) => item !== ANY_LINE && isLine(item.pattern, text);
}

/** Whether an item takes the line, time included. A line without a time (in a prediction) is never at the wrong one. */
export function takes(item: LineItem, line: LineFact): boolean {
  if (!isLine(item.pattern, line.text)) return false;
  return item.at === null || line.at === null || within(item.at, line.at, SAME_INSTANT);
}

/** The facts of items, each once. */
function facts(items: readonly LineItem[]): readonly ExpectedFact[] {
  const known = new Map<string, ExpectedFact>();
  for (const item of items) {
    if (item === ANY_LINE) continue;
    const fact = expectedFact(item.pattern);
    known.set(`${fact.type} ${fact.text}`, fact);
  }
  return [...known.values()];
}

/** What is left of a text without case, spaces and punctuation. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** The explanation: the witness, and the guilty line where there is one. */
export function explainLines(stuck: Stuck): RuleResult {
  const line = stuck.lines[stuck.depth];
  if (line === undefined) return broken(missingAtEnd(stuck));
  return broken(explainLine(stuck, line), line);
}

function missingAtEnd({ root, lines, remainders }: Stuck): Witness {
  const required = remainders.map(requiredItems);
  const items = required.flatMap((each) => each.items);
  const missing = facts(items);
  const choice = missing.length > 1 && (remainders.length > 1 || required.some((each) => each.choice));
  const times = timesOf(items, lines);
  const least = leastTimes(root, speaksLike(items));
  return { type: 'missing', missing, choice, times, least, after: lines.at(-1) ?? null };
}

/** Whether an item has the pattern of the first of `items`. */
function speaksLike([first]: readonly LineItem[]): (item: LineItem) => boolean {
  const key = (item: LineItem): string => JSON.stringify(expectedFact(item.pattern));
  return (item) => first !== undefined && key(item) === key(first);
}

/** How often lines of the first of `items` came. */
function timesOf([first]: readonly LineItem[], lines: readonly LineFact[]): number {
  return first === undefined ? 0 : lines.filter((line) => isLine(first.pattern, line.text)).length;
}

function explainLine(stuck: Stuck, line: LineFact): Witness {
  const front = stuck.remainders.flatMap(frontItems);
  return (
    wrongTime(front, line) ??
    cameTooEarly(stuck, line) ??
    cameTooOften(stuck, line) ??
    nearMiss(stuck, front, line) ?? {
      type: 'unexpected',
      line,
      after: stuck.lines[stuck.depth - 1] ?? null,
      expected: facts(front),
    }
  );
}

/** The right line, at the wrong time. */
function wrongTime(front: readonly LineItem[], line: LineFact): Witness | null {
  const item = front.find(describes(line.text));
  if (item === undefined || item.at === null) return null;
  return { type: 'wrong-time', line, allowed: item.at };
}

/** The line has its place further on: say what must come before it. */
function cameTooEarly(stuck: Stuck, line: LineFact): Witness | null {
  const places = stuck.remainders.flatMap((node) => itemsBefore(node, describes(line.text)) ?? []);
  const place =
    places.find(({ items }) => items.some((item) => laterLine(stuck, item) !== null)) ?? places[0];
  return place === undefined ? null : (waitsFor(stuck, line, place) ?? null);
}

function waitsFor(stuck: Stuck, line: LineFact, { items, choice }: RequiredItems): Witness | null {
  const later = items.flatMap((item) => laterLine(stuck, item) ?? []);
  const waits = [...new Map(later.map((fact) => [fact.seq, fact])).values()];
  if (waits.length > 0) return { type: 'too-early', line, waitsFor: waits };
  const missing = facts(items);
  return missing.length === 0
    ? null
    : { type: 'missing-before', line, missing, choice, times: timesOf(items, stuck.lines) };
}

function laterLine({ lines, depth }: Stuck, item: LineItem): LineFact | null {
  for (let index = depth + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line !== undefined && isLine(item.pattern, line.text)) return line;
  }
  return null;
}

/** The line may come, but not once more. All lines of the same item are counted, if only one item speaks of it. */
function cameTooOften({ root, lines, depth }: Stuck, line: LineFact): Witness | null {
  const items = allItems(root).filter(describes(line.text));
  const patterns = facts(items);
  const [only] = patterns;
  const [item] = items;
  if (only === undefined || item === undefined) return null;
  const isSuch = (other: LineFact): boolean =>
    patterns.length === 1 ? isLine(item.pattern, other.text) : other.text === line.text;
  const allowed = mostTimes(root, describes(line.text));
  if (lines.slice(0, depth + 1).filter(isSuch).length <= allowed) return null;
  const expected =
    patterns.length === 1 ? only : ({ type: 'text', text: line.text, occurrence: null } as const);
  return { type: 'too-many', line, expected, times: lines.filter(isSuch).length, allowed };
}

/** The line belongs nowhere, but almost fits what could have come. */
function nearMiss({ root }: Stuck, front: readonly LineItem[], line: LineFact): Witness | null {
  if (allItems(root).some(describes(line.text))) return null;
  const text = bare(line.text);
  const item = front.find(
    ({ pattern }) => pattern.type === 'text' && text !== '' && bare(pattern.text) === text,
  );
  return item === undefined ? null : { type: 'near-miss', line, expected: expectedFact(item.pattern) };
}
