/** Vite plugin for the styles of code that is fetched only when a reader needs it: they come with it, and no page links them. */
import type { Plugin } from 'vite';

const NO_STYLES = '\0no-styles';

/**
 * What a `.tsx` file imports is for a part that is fetched late, such as the timeline; what stands on the page from the
 * start is imported by `.astro` files. Three things of Astro stand against that. It links every style sheet that the
 * server's code can reach, however late: there the imports of `.tsx` files are taken as empty. It takes a style sheet that
 * some page links from every script that would fetch it: what scripts fetch gets a name of its own. And it deletes one that
 * no page links and no chunk counts among its assets: counting it as an asset of its chunk keeps the file.
 */
export function lazyStyles(): Plugin {
  return {
    name: 'lazy-styles',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('.css') || !importer?.endsWith('.tsx')) return null;
      if (this.environment.name !== 'client') return NO_STYLES;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved === null ? null : `${resolved.id}?late`;
    },
    load: (id) => (id === NO_STYLES ? '' : null),
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const file of chunk.viteMetadata?.importedCss ?? [])
          chunk.viteMetadata?.importedAssets.add(file);
      }
    },
  };
}
