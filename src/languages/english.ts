/** How English counts, and shows code. */
export const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``;
export const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

export function ordinal(number: number): string {
  const lastTwo = number % 100;
  const end = lastTwo > 10 && lastTwo < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${end}`;
}
