/** Bundles the scripts that are no part of a page: the sandbox's worker, with Pyodide's glue in it, its frame, the service worker. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import type { SiteManifest } from '../offline/index.ts';
import { readGlue } from './read-glue.ts';

/** As far back as browsers go that have what Pyodide needs. */
const TARGET = 'es2022';

/**
 * Pyodide refuses classic workers, which it recognises by a working `importScripts`. A module worker cannot be
 * made from a blob in an opaque origin, so ours is classic, and the function goes before Pyodide looks for it.
 */
const WORKER_BANNER = '"use strict";self.importScripts=undefined;';

const lock: unknown = createRequire(import.meta.url)('pyodide/pyodide-lock.json');

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: TARGET,
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  });
  const [output] = outputFiles ?? [];
  if (output === undefined) throw new Error(`Bundling ${entry} gave no output.`);
  return output.text;
}

/** What Pyodide wants to know of its own build; the packages that the lock file lists are not shipped. */
function lockInfo(): unknown {
  if (typeof lock === 'object' && lock !== null && 'info' in lock) return lock.info;
  throw new Error("Pyodide's lock file has no `info`; the worker needs it to boot.");
}

/** Pyodide's glue as our workers and the snapshot have it. */
const ourGlue: Plugin = {
  name: 'our-glue',
  setup({ onLoad }) {
    onLoad({ filter: /pyodide\.asm\.mjs$/ }, async () => ({ contents: await readGlue(), loader: 'js' }));
  },
};

/** The classic worker script. Names are kept: the glue finds some of its functions by name. */
export function bundleWorker(): Promise<string> {
  return bundle('../sandbox/worker.ts', {
    minifyWhitespace: true,
    minifySyntax: true,
    banner: { js: WORKER_BANNER },
    define: { 'import.meta.url': 'self.location.href', PYODIDE_LOCK_INFO: JSON.stringify(lockInfo()) },
    external: ['node:*', 'ws'],
    plugins: [ourGlue],
  });
}

/** The frame's inline script, without a newline at its end, so that its hash is the hash of what is served. */
export async function bundleFrame(): Promise<string> {
  return (await bundle('../sandbox/frame.ts', { minify: true })).trim();
}

/** The service worker, which knows the files of the site it stands for. */
export function bundleServiceWorker(manifest: SiteManifest): Promise<string> {
  return bundle('../offline/service-worker.ts', {
    minify: true,
    define: { SITE_MANIFEST: JSON.stringify(manifest) },
  });
}
