/** Lists the files of a built site for the service worker: what is kept at once, and what when it is used. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { SiteManifest } from '../../offline/index.ts';

/** Not kept: the frame itself, which no service worker can serve, and what nobody reads offline. */
const LEFT_OUT = /^(sandbox\.html|third-party-notices\.txt|sw\.js)$|\.map$/;
/** Of the scripts: the editor is as large as everything else together. */
const LARGE = 300_000;

/** The manifest of the site in the folder `root`. */
export async function siteManifest(root: string): Promise<SiteManifest> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length).split(sep).join('/'))
    .filter((file) => !LEFT_OUT.test(file))
    .sort();
  const hashed = await Promise.all(
    files.map(async (file) => hashedFile(file, await readFile(join(root, file)))),
  );
  const pick = (onUse: boolean) =>
    Object.fromEntries(hashed.filter((one) => one.onUse === onUse).map(({ path, hash }) => [path, hash]));
  const [core, onUse] = [pick(false), pick(true)];
  return { version: hashOf(JSON.stringify([core, onUse])), core, onUse };
}

function hashedFile(file: string, bytes: Uint8Array) {
  // A page is asked for by the address of its folder.
  const path = file.replace(/(^|\/)index\.html$/, '$1');
  return { path, hash: hashOf(bytes), onUse: isOnUse(file, bytes.length) };
}

/** Only files that change their names with their content: what keeps its name is asked for by readers who were never there. */
function isOnUse(file: string, bytes: number): boolean {
  return file.startsWith('interpreter/') || (file.startsWith('_astro/') && bytes > LARGE);
}

function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
