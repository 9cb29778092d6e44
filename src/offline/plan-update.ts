/** Says what of a new version is fetched and what can be taken over from the one before. Pure. */
import type { FileHashes, SiteManifest } from './site-manifest.ts';

/** Paths, each in one of the lists. */
export interface UpdatePlan {
  readonly takeOver: readonly string[];
  readonly fetch: readonly string[];
}

/** `before` are the files that are kept now, with their hashes. */
export function planUpdate(before: FileHashes, { core, onUse }: SiteManifest): UpdatePlan {
  const isSame = ([path, hash]: readonly [string, string]) => before[path] === hash;
  const same = [...Object.entries(core), ...Object.entries(onUse)].filter(isSame).map(([path]) => path);
  return {
    takeOver: same,
    fetch: Object.entries(core)
      .filter((entry) => !isSame(entry))
      .map(([path]) => path),
  };
}
