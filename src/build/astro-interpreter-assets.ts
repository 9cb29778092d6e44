/** The Astro integration that makes the interpreter's files and tells pages their names. */
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { InterpreterAssets } from '../runner/interpreter-assets.ts';
import { bundleFrame } from './bundle-scripts.ts';
import { frameAddress, framePage } from './frame-page.ts';
import { buildInterpreterFiles } from './interpreter-files.ts';

/** Virtual modules by name, with their default exports. */
type VirtualModules = Readonly<Record<string, unknown>>;

/** Vite's own convention for modules that no other plugin should try to read. */
const RESOLVED = '\0';

function virtualModules(modules: VirtualModules) {
  return {
    name: 'virtual-interpreter-modules',
    resolveId: (id: string) => (id in modules ? `${RESOLVED}${id}` : null),
    load: (id: string) => {
      const name = id.slice(RESOLVED.length);
      if (!id.startsWith(RESOLVED) || !(name in modules)) return null;
      return `export default ${JSON.stringify(modules[name])};`;
    },
  };
}

/** What the files are made from; the development server begins again when one changes. */
async function sourcesOf(src: URL): Promise<readonly URL[]> {
  const folders = ['runtime/', 'sandbox/'].map((name) => new URL(name, src));
  const sources = folders.map(async (folder) => {
    const names = await readdir(fileURLToPath(folder), { recursive: true });
    return names.filter((name) => /\.(py|ts)$/.test(name)).map((name) => new URL(name, folder));
  });
  return [new URL('protocol.ts', src), ...(await Promise.all(sources)).flat()];
}

/**
 * Builds the files for `astro dev` and `astro build` alike. Pages get `virtual:interpreter-assets`
 * (names and sizes) and the frame's page gets `virtual:sandbox-frame` (its HTML).
 */
export function interpreterAssets(): AstroIntegration {
  return {
    name: 'interpreter-assets',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig, addWatchFile, logger }) => {
        const folders = {
          cache: fileURLToPath(new URL('.cache/interpreter/', config.root)),
          public: fileURLToPath(config.publicDir),
        };
        logger.info('making the interpreter’s files (some ten seconds the first time)');
        const page = framePage(await bundleFrame());
        const files = await buildInterpreterFiles(folders);
        const assets: InterpreterAssets = { files, frame: frameAddress(page) };
        for (const source of await sourcesOf(config.srcDir)) addWatchFile(source);
        const modules: VirtualModules = {
          'virtual:interpreter-assets': assets,
          'virtual:sandbox-frame': page,
        };
        updateConfig({ vite: { plugins: [virtualModules(modules)] } });
      },
    },
  };
}
