export { FinalIsland } from './final-island.tsx';
