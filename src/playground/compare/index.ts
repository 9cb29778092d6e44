export { type ComparedProgram, CompareIsland } from '../compare-island.tsx';
