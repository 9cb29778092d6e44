/** Vite plugin that saves the styles of code which is fetched only when a reader needs it, such as the editor. */
import type { Plugin } from 'vite';

/**
 * Astro deletes a style sheet that no page links and no chunk counts among its assets, although the script that comes
 * with it would fetch it on import. Counting it as an asset of its chunk keeps the file, and no page is slowed by a link.
 */
export function lazyStyles(): Plugin {
  return {
    name: 'lazy-styles',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isDynamicEntry) continue;
        for (const file of chunk.viteMetadata?.importedCss ?? [])
          chunk.viteMetadata?.importedAssets.add(file);
      }
    },
  };
}
