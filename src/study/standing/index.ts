export { chapterProgress, exerciseStanding, questionStanding } from '../chapter-progress.ts';
export { loadOutline, loadQuestions } from '../load-course.ts';
export { wayOn } from '../way-on.ts';
