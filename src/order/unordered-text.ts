/** Compares printed collections whose parts may come in any order, such as sets. */

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };

/** Cuts at the commas that stand in no inner bracket and in no quotes. */
function splitParts(text: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  let quote: string | null = null;
  for (const character of text) {
    if (quote !== null) quote = character === quote ? null : quote;
    else if (character === "'" || character === '"') quote = character;
    else if ('[({'.includes(character)) depth += 1;
    else if ('])}'.includes(character)) depth -= 1;
    if (character === ',' && depth === 0 && quote === null) {
      parts.push(part.trim());
      part = '';
    } else part += character;
  }
  return [...parts, part.trim()];
}

/**
 * The text with the parts between its outermost brackets sorted, so that two texts which differ only in the order of
 * parts become equal; null when it has no brackets.
 */
export function canonicalText(text: string): string | null {
  const open = text.search(/[[({]/);
  const close = text.lastIndexOf(CLOSING[text[open] ?? ''] ?? '\n');
  if (open === -1 || close < open) return null;
  const parts = [...splitParts(text.slice(open + 1, close))].sort();
  return `${text.slice(0, open + 1)}${parts.join(', ')}${text.slice(close)}`;
}
