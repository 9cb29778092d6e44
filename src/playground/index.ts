export { PlayIsland } from './play-island.tsx';
export { PlaygroundIsland } from './playground-island.tsx';
