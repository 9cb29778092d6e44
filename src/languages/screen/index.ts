export type { ScreenText } from './screen-text.ts';
export { screenTextFor } from './screen-text-for.ts';
