export { Proof } from './proof.tsx';
export { Question } from './question.tsx';
export { QuestionIsland } from './question-island.tsx';
export { answer, BLANK, isSolved, moveTo, type Sheet } from './question-sheet.ts';
