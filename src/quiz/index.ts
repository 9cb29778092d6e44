export { QuestionIsland } from './question-island.tsx';
