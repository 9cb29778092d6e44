export type { FilesText } from './files-text.ts';
export { filesTextFor } from './files-text-for.ts';
