export type { ServicesText } from './services-text.ts';
export { servicesTextFor } from './services-text-for.ts';
