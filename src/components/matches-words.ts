/** Says whether a text is what somebody looks for. Pure. */

/** Whether `text` contains every word of `wanted`, in any order and case; nothing wanted is found everywhere. */
export function matchesWords(text: string, wanted: string): boolean {
  const words = wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const within = text.toLocaleLowerCase();
  return words.every((word) => within.includes(word));
}
