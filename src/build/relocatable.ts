/** Makes one build work under any sub-path: every address in a page becomes relative to that page. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { relocatePage } from './relocate-page.ts';

/** Its depth is unknown (a host shows it at any address), so nothing in it may be relative: it is self-contained instead. */
const SELF_CONTAINED = '404.html';

async function relocateFile(root: string, file: string): Promise<void> {
  const depth = file.split(sep).length - 1;
  const path = join(root, file);
  await writeFile(path, relocatePage(await readFile(path, 'utf8'), depth));
}

async function relocateFolder(root: string): Promise<number> {
  const files = await readdir(root, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html') && file !== SELF_CONTAINED);
  await Promise.all(pages.map((page) => relocateFile(root, page)));
  return pages.length;
}

/** Astro integration: addresses in scripts and styles are made relative by Vite, those in pages after the build. */
export function relocatable(): AstroIntegration {
  return {
    name: 'relocatable',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            experimental: {
              renderBuiltUrl: (_file, { hostType }) => (hostType === 'html' ? undefined : { relative: true }),
            },
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await relocateFolder(fileURLToPath(dir));
        logger.info(`${pages} pages now work under any sub-path`);
      },
    },
  };
}
