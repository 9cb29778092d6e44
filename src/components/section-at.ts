/** Which section of a page the reader is in. */

/**
 * The last section whose heading has passed `edge`.
 * @param tops pixels from the top of the window to each heading, in the order of the page.
 * @param edge pixels from the top of the window.
 * @returns an index of `tops`, or null above the first heading.
 */
export function sectionAt(tops: readonly number[], edge: number): number | null {
  const found = tops.findLastIndex((top) => top <= edge);
  return found === -1 ? null : found;
}
