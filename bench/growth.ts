/** How the cost of a build and the weight of pages grow with the course: as it is, and with ten times the chapters. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { copyProject } from './copy-course.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const TIMES = Number(process.env['GROWTH_TIMES'] ?? 10);

interface Built {
  readonly chapters: number;
  readonly seconds: number;
  readonly files: number;
  readonly megabytes: number;
  /** Brotli kB of one chapter's page, of the search's file, of the service worker. */
  readonly page: number;
  readonly search: number;
  readonly worker: number;
}

function build(times: number): Built {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  try {
    copyProject(ROOT, folder, times);
    const began = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build'],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      },
    );
    if (status !== 0) throw new Error(`The build of ${times} times the chapters failed:\n${stderr}`);
    return measured(join(folder, 'dist'), folder, (performance.now() - began) / 1000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measured(dist: string, folder: string, seconds: number): Built {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(dist, file)).isFile(),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
  const brotli = (file: string): number =>
    existsSync(join(dist, file)) ? brotliCompressSync(readFileSync(join(dist, file))).length / 1000 : 0;
  return {
    chapters: readdirSync(join(folder, 'content/chapters')).length,
    seconds,
    files: files.length,
    megabytes: bytes / 1e6,
    page: brotli('en/tasks/index.html'),
    search: brotli('en/search.json'),
    worker: brotli('sw.js'),
  };
}

const few = build(1);
const many = build(TIMES);
console.log(
  `chapters ${few.chapters} and ${many.chapters}, recorded runs kept from before; ratio ${(many.chapters / few.chapters).toFixed(1)}`,
);
for (const [name, unit] of [
  ['seconds', 's'],
  ['files', ''],
  ['megabytes', 'MB'],
  ['page', 'kB'],
  ['search', 'kB'],
  ['worker', 'kB'],
] as const)
  console.log(
    `  ${name.padEnd(10)} ${few[name].toFixed(1).padStart(9)} ${unit.padEnd(3)} ${many[name].toFixed(1).padStart(9)} ${unit.padEnd(3)} ratio ${(many[name] / few[name]).toFixed(2)}`,
  );
