export { CodeLines } from '../code-lines.tsx';
export { islandData } from '../island-data.ts';
export { Expected } from './expected.tsx';
export { playData } from './play-data.ts';
export { expectedSentences, staticLines } from './static-code.ts';
