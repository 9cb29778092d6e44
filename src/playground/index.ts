export { type ComparedProgram, CompareIsland } from './compare-island.tsx';
export { PlayIsland } from './play-island.tsx';
export { PlaygroundIsland } from './playground-island.tsx';
