export { chapterProgress, exerciseStanding, questionStanding } from './chapter-progress.ts';
export { loadOutline } from './load-course.ts';
export { ProgressIsland } from './progress-island.tsx';
export { ReviewIsland } from './review-island.tsx';
export { wayOn } from './way-on.ts';
