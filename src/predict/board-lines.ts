/** The lines that a predict board begins with: all that are printed, some that are not, in an order that is never right. Pure. */
import type { OutputLine } from '../trace/index.ts';

/** Fewer lines leave nothing to arrange. */
const LEAST_LINES = 2;

/** What the lines are made of. */
export interface Arranged {
  /** Decides the order: the same name gives the same one. */
  readonly name: string;
  readonly program: string;
  readonly output: readonly OutputLine[];
  /** The author's lines that are not printed. Throws if one is: then the author is mistaken. */
  readonly distractors: readonly string[];
}

/** The lines in the order in which the board shows them; null where there is nothing to arrange. */
export function boardLines({ name, program, output, distractors }: Arranged): readonly string[] | null {
  const printed = output.filter(({ stream }) => stream === 'out').map(({ text }) => text);
  const wrong = distractors.find((line) => printed.includes(line));
  if (wrong !== undefined) throw new Error(`the distractor “${wrong}” of ${name} is printed: take it out`);
  const unprinted = [...distractors, ...plainPrints(program)].filter((line) => !printed.includes(line));
  const lines = [...printed, ...new Set(unprinted)];
  if (lines.length < LEAST_LINES) return null;
  const shuffled = shuffle(lines, seedOf(name));
  return isRight(shuffled, printed) ? turned(shuffled, printed) : shuffled;
}

/** What each `print` of one plain text would print. */
function plainPrints(program: string): readonly string[] {
  const prints = program.matchAll(/\bprint\((["'])((?:(?!\1)[^\\\n])*)\1\)/g);
  return [...prints].map((match) => match[2] ?? '');
}

function isRight(lines: readonly string[], printed: readonly string[]): boolean {
  const placed = lines.filter((line) => printed.includes(line));
  return placed.every((line, index) => line === printed[index]) && new Set(printed).size > 1;
}

/** With two printed lines changed for one another: the first, and the next that is another. */
function turned(lines: readonly string[], printed: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => printed.includes(line));
  const other = lines.findIndex((line) => printed.includes(line) && line !== lines[first]);
  return lines.map(
    (line, index) => (index === first ? lines[other] : index === other ? lines[first] : null) ?? line,
  );
}

/** A number from a text (FNV-1a). */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Puts a list into an order that only the seed decides. */
function shuffle(lines: readonly string[], seed: number): readonly string[] {
  const shuffled = [...lines];
  let state = seed;
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    // The high bits of such a sequence are the ones that vary.
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    const [a, b] = [shuffled[last] ?? '', shuffled[other] ?? ''];
    shuffled[last] = b;
    shuffled[other] = a;
  }
  return shuffled;
}
