export type { QuizText, ReviewText } from './quiz-text.ts';
export { quizTextFor } from './quiz-text-for.ts';
