export { ProgressIsland } from './progress-island.tsx';
export { ReviewIsland } from './review-island.tsx';
