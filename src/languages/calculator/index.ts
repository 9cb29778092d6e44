export type { CalculatorText } from './calculator-text.ts';
export { calculatorTextFor } from './calculator-text-for.ts';
