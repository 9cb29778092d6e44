export { Still } from './still.tsx';
