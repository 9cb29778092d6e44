export { MISCONCEPTIONS, type Misconception, type Who, type WhyFact } from './fact.ts';
export type { PredictText } from './predict-text.ts';
export { predictTextFor } from './predict-text-for.ts';
