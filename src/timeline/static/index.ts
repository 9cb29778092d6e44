export { Still } from './still.tsx';
export { StillPair } from './still-pair.tsx';
