export { PlayIsland } from '../play-island.tsx';
