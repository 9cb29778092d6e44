export { CalculatorIsland } from './calculator-island.tsx';
export { parseLoad } from './load.ts';
export { CALCULATOR_ANCHOR } from './regime.ts';
