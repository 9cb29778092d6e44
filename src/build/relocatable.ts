/** Makes one build work under any sub-path: every address in a page becomes relative to that page. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { relocatePage, relocateStyles } from './relocate-page.ts';

/** Its depth is unknown (a host shows it at any address), so nothing in it may be relative: it is self-contained instead. */
const SELF_CONTAINED = '404.html';

type Relocate = (text: string, depth: number) => string;

async function relocateFile(root: string, file: string, relocate: Relocate): Promise<void> {
  const depth = file.split(sep).length - 1;
  const path = join(root, file);
  await writeFile(path, relocate(await readFile(path, 'utf8'), depth));
}

/** Relocates every page and style sheet below `root`, and returns how many they were. */
async function relocateFolder(root: string): Promise<number> {
  const files = await readdir(root, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html') && file !== SELF_CONTAINED);
  const styles = files.filter((file) => file.endsWith('.css'));
  await Promise.all([
    ...pages.map((page) => relocateFile(root, page, relocatePage)),
    ...styles.map((sheet) => relocateFile(root, sheet, relocateStyles)),
  ]);
  return pages.length + styles.length;
}

/** Astro integration: addresses in scripts are made relative by Vite, those in pages and styles after the build. */
export function relocatable(): AstroIntegration {
  return {
    name: 'relocatable',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            experimental: {
              renderBuiltUrl: (_file: string, { hostType }: { readonly hostType: string }) =>
                hostType === 'html' ? undefined : { relative: true },
            },
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await relocateFolder(fileURLToPath(dir));
        logger.info(`${files} pages and style sheets now work under any sub-path`);
      },
    },
  };
}
