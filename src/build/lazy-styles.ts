/** Vite plugin for the styles of code that is fetched only when a reader needs it: they come with it, and no page links them. */
import type { Plugin } from 'vite';

const NO_STYLES = '\0no-styles';

/**
 * What a `.tsx` file imports is for a part that is fetched late, such as the timeline; what stands on the page from the
 * start is imported by `.astro` files. Two things of Astro stand against that. It links every style sheet that the server's
 * code can reach, however late: there the imports of `.tsx` files are taken as empty. And it deletes a style sheet that no
 * page links and no chunk counts among its assets, although the script that comes with it would fetch it on import:
 * counting it as an asset of its chunk keeps the file.
 */
export function lazyStyles(): Plugin {
  return {
    name: 'lazy-styles',
    enforce: 'pre',
    resolveId(source, importer) {
      if (this.environment.name === 'client') return null;
      return source.endsWith('.css') && importer?.endsWith('.tsx') ? NO_STYLES : null;
    },
    load: (id) => (id === NO_STYLES ? '' : null),
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isDynamicEntry) continue;
        for (const file of chunk.viteMetadata?.importedCss ?? [])
          chunk.viteMetadata?.importedAssets.add(file);
      }
    },
  };
}
