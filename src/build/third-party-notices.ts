/** Writes the licences of everything the build ships into `dist/third-party-notices.txt`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LICENCE_FILES = ['LICENSE', 'LICENSE.txt', 'LICENSE.md', 'license'];

/** Packages whose code, fonts or data end up in `dist/`, with a word on what for. */
const SHIPPED: readonly (readonly [name: string, use: string])[] = [
  ['monaco-editor', 'the editor'],
  ['minisearch', 'the search'],
  ['preact', 'the interactive parts of a page'],
  ['astro', 'small scripts that start the interactive parts'],
  ['shiki', 'syntax colours'],
  ['@shikijs/core', 'syntax colours'],
  ['@shikijs/engine-javascript', 'syntax colours'],
  ['@shikijs/langs', 'the Python grammar'],
  ['@shikijs/monaco', 'syntax colours in the editor'],
  ['@shikijs/types', 'syntax colours'],
  ['oniguruma-to-es', 'regular expressions of the grammar'],
  ['fflate', 'compression of share links'],
  ['@fontsource-variable/literata', 'the typeface of the prose'],
  ['@fontsource/jetbrains-mono', 'the typeface of the code'],
];

interface Manifest {
  readonly version: string;
  readonly license: string;
}

function manifestOf(name: string): Manifest {
  const parsed: unknown = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));
  if (typeof parsed !== 'object' || parsed === null || !('version' in parsed)) {
    throw new Error(`node_modules/${name}/package.json has no version. Run npm ci.`);
  }
  const license = 'license' in parsed && typeof parsed.license === 'string' ? parsed.license : 'see below';
  return { version: String(parsed.version), license };
}

function licenceTextOf(name: string): string {
  const folder = join(ROOT, 'node_modules', name);
  const found = LICENCE_FILES.map((file) => join(folder, file)).find(existsSync);
  if (found === undefined)
    throw new Error(`${name} has no licence file; add its text to licenses/ and name it here.`);
  const own = readFileSync(found, 'utf8').trim();
  const others = join(dirname(found), 'ThirdPartyNotices.txt');
  return existsSync(others) ? `${own}\n\n${readFileSync(others, 'utf8').trim()}` : own;
}

function section(title: string, text: string): string {
  const rule = '='.repeat(78);
  return `${rule}\n${title}\n${rule}\n\n${text}\n`;
}

function pyodideSection(): string {
  const { version } = manifestOf('pyodide');
  return section(
    `pyodide ${version} (MPL-2.0): CPython for WebAssembly`,
    'Covered by the Mozilla Public License 2.0: https://www.mozilla.org/MPL/2.0/\n' +
      `Its source: https://github.com/pyodide/pyodide/tree/${version}\n` +
      'We ship its WebAssembly file with a lower memory limit and its JavaScript glue bundled with our own worker;\n' +
      'the changes are made by src/build of this project. It contains CPython (below), SQLite (public domain),\n' +
      'and parts of Emscripten (MIT), zlib, bzip2, liblzma and libffi (their own permissive licences).',
  );
}

/** The whole text. Throws when a licence cannot be found, so that nothing ships without one. */
function thirdPartyNotices(): string {
  const packages = SHIPPED.map(([name, use]) => {
    const { version, license } = manifestOf(name);
    return section(`${name} ${version} (${license}): ${use}`, licenceTextOf(name));
  });
  const python = section(
    'CPython 3.14 (PSF-2.0)',
    readFileSync(join(ROOT, 'licenses', 'python.txt'), 'utf8').trim(),
  );
  const head = 'Await & See is MIT-licensed. It ships the following works of others.\n';
  return [head, pyodideSection(), python, ...packages].join('\n');
}

/** Astro integration: adds the notices to the build. */
export function thirdPartyNoticesFile(): AstroIntegration {
  return {
    name: 'third-party-notices',
    hooks: {
      'astro:build:done': ({ dir }) => {
        writeFileSync(new URL('third-party-notices.txt', dir), thirdPartyNotices());
      },
    },
  };
}
