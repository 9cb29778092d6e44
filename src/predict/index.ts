export type { Answer } from './judge-prediction.ts';
export { PredictAnswer } from './predict-answer.tsx';
export { PredictBoard } from './predict-board.tsx';
export type { Prediction } from './prediction.ts';
