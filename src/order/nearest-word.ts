/** Finds the word an author probably meant. */
import leven from 'leven';

/** The nearest of `words` when no more than two letters or a third of them differ (one in a short word), else null. */
export function nearestWord(word: string, words: Iterable<string>): string | null {
  let best: string | null = null;
  let least = (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1;
  for (const candidate of words) {
    const edits = leven(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}
