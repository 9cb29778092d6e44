export { openSearch } from './open-search.tsx';
export type { SearchData, SearchDocument } from './search-document.ts';
