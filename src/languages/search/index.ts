export type { SearchText } from './search-text.ts';
export { searchTextFor } from './search-text-for.ts';
