/** The letter under which a glossary files a term. */

/** The first letter of `term`, upper case; names that begin with a sign are filed under the first letter in them. */
export function initialOf(term: string): string {
  const letter = /\p{Letter}/u.exec(term)?.[0];
  if (letter === undefined) throw new Error(`A glossary term needs at least one letter: "${term}"`);
  return letter.toLocaleUpperCase('en');
}
