/** `npm run build`: writes the whole site to dist/, telling what it is doing and how long it took. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What a complete build must hold; anything missing would only be found by a reader. */
const REQUIRED = [
  'index.html',
  '404.html',
  'sandbox.html',
  'sandbox-offline.html',
  'sw.js',
  'en/index.html',
  'en/play/index.html',
  'en/glossary/index.html',
  'en/pitfalls/index.html',
  'en/cheat-sheet/index.html',
  'en/search.json',
];

async function measure(folder: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

const began = performance.now();
console.log(
  'Building the site into dist/ (the first time, the interpreter is prepared and every program is run: a minute or two)',
);
const { status } = spawnSync(join(ROOT, 'node_modules', '.bin', 'astro'), ['build'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
if (status !== 0) process.exit(status ?? 1);

const dist = join(ROOT, 'dist');
const missing = REQUIRED.filter((file) => !existsSync(join(dist, file)));
if (missing.length > 0) {
  console.error(`The build is incomplete: dist/ lacks ${missing.join(', ')}.`);
  process.exit(1);
}
const { files, bytes } = await measure(dist);
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(
  `Built ${files} files, ${(bytes / 1_000_000).toFixed(1)} MB, in ${seconds} s. See them with: npm run preview`,
);
