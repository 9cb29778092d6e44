/** The numbers of the parts of the course, as books write them. */

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;

/** The Roman numeral of a whole number from 1 to 10. Throws outside that range: a course has few parts. */
export function romanNumeral(number: number): string {
  const numeral = NUMERALS[number - 1];
  if (numeral === undefined)
    throw new Error(`${number} has no numeral here; a course has 1 to ${NUMERALS.length} parts`);
  return numeral;
}
