export { PlaygroundIsland } from './playground-island.tsx';
