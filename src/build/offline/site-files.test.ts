import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { siteManifest } from './site-files.ts';

const root = mkdtempSync(join(tmpdir(), 'site-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

test('pages go by their folders, what is large is kept when it is used, and the frame not at all', async () => {
  write('index.html', 'root');
  write('en/tasks/index.html', 'tasks');
  write('404.html', 'none');
  write('_astro/small.js', 'a');
  write('_astro/editor.js', 'a'.repeat(300_001));
  write('en/search.json', 'a'.repeat(300_001));
  write('interpreter/wasm.bin', 'w');
  write('sandbox.html', 'frame');
  write('sw.js', 'old');
  const { version, core, onUse } = await siteManifest(root);
  expect(Object.keys(core)).toEqual(['404.html', '_astro/small.js', 'en/search.json', 'en/tasks/', '']);
  expect(Object.keys(onUse)).toEqual(['_astro/editor.js', 'interpreter/wasm.bin']);

  write('sw.js', 'new');
  expect((await siteManifest(root)).version).toBe(version);
  write('en/tasks/index.html', 'more tasks');
  const later = await siteManifest(root);
  expect(later.version).not.toBe(version);
  expect(later.core['']).toBe(core['']);
  expect(later.core['en/tasks/']).not.toBe(core['en/tasks/']);
});
