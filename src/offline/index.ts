export { keepSite } from './keep-site.ts';
export type { FileHashes, SiteManifest } from './site-manifest.ts';
