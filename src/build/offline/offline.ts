/** The Astro integration that makes the site work without a network: the service worker, with the list of all files. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundleFrame, bundleServiceWorker } from '../bundle-scripts.ts';
import { framePage } from '../frame-page.ts';
import { RELAY_PAGE, relayPage } from './relay-page.ts';
import { siteManifest } from './site-files.ts';

/** It comes last: the list holds the files as they are served. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const script = await bundleFrame();
        await writeFile(join(root, RELAY_PAGE), relayPage(framePage(script), script));
        const manifest = await siteManifest(root);
        await writeFile(join(root, 'sw.js'), await bundleServiceWorker(manifest));
        const [core, onUse] = [manifest.core, manifest.onUse].map((files) => Object.keys(files).length);
        logger.info(`${core} files are kept for reading offline, ${onUse} more once they were used`);
      },
    },
  };
}
