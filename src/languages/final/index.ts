export type { FinalText } from './final-text.ts';
export { finalTextFor } from './final-text-for.ts';
