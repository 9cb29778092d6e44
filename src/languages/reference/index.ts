export { referenceTextFor } from './reference-text-for.ts';
