/** What the service worker must know of the site, written by the build: every file with a hash of its content. */

/** Paths from the site's root, each with a hash; pages by the address of their folder: `en/tasks/`. */
export type FileHashes = Readonly<Record<string, string>>;

/** One version of the site. */
export interface SiteManifest {
  /** Changes with any file. */
  readonly version: string;
  /** Kept on the first visit, used or not: what it takes to read everything. */
  readonly core: FileHashes;
  /** Kept once it was used: the interpreter, the editor. */
  readonly onUse: FileHashes;
}
