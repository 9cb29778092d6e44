/** Cuts a piece out of a text around what was found in it, and says what of it to mark. Pure. */

/** A run of the text; `marked` is what was found. */
export interface ExcerptPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** Characters of an excerpt: about two lines. */
const LENGTH = 160;
/** Of these, how many may stand before the first find. */
const BEFORE = 50;

/** The part of `text` with the first of `terms`, or its beginning where none stands in it. */
export function excerpt(text: string, terms: readonly string[]): readonly ExcerptPiece[] {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  const first = pattern(terms)?.exec(flat)?.index ?? 0;
  const start = wordStart(flat, Math.max(0, first - BEFORE));
  const end = start + LENGTH;
  const cut = flat.slice(start, end < flat.length ? wordStart(flat, end) : undefined).trimEnd();
  const shown = `${start > 0 ? '… ' : ''}${cut}${end < flat.length ? ' …' : ''}`;
  return marked(shown, terms);
}

/** All of `text`, with `terms` marked. */
export function marked(text: string, terms: readonly string[]): readonly ExcerptPiece[] {
  const found = pattern(terms);
  if (found === null) return [{ text, marked: false }];
  return text
    .split(new RegExp(`(${found.source})`, 'giu'))
    .map((piece, index) => ({ text: piece, marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

function pattern(terms: readonly string[]): RegExp | null {
  if (terms.length === 0) return null;
  const longestFirst = terms.toSorted((a, b) => b.length - a.length);
  return new RegExp(
    longestFirst.map((term) => term.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
    'iu',
  );
}

/** The beginning of the word around `place`; in text without spaces, that place itself. */
function wordStart(text: string, place: number): number {
  const space = text.lastIndexOf(' ', place);
  return place - space > 20 ? place : space + 1;
}
