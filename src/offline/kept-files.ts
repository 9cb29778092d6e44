/** The files of the site that are kept on the device, one cache a version. */
import { planUpdate } from './plan-update.ts';
import type { FileHashes, SiteManifest } from './site-manifest.ts';
import type { WorkerScope } from './worker-scope.ts';

const NAME = /^await-and-see (?<root>\S+) (?<version>\S+)$/;
/** Where each cache keeps the hashes of its files: an address that no file has. */
const HASHES = '.hashes';
/** How many files are fetched at once: a phone does other things, too. */
const AT_ONCE = 6;

export class KeptFiles {
  readonly #scope: WorkerScope;
  readonly #manifest: SiteManifest;
  readonly #root: string;

  constructor(scope: WorkerScope, manifest: SiteManifest) {
    this.#scope = scope;
    this.#manifest = manifest;
    this.#root = scope.registration.scope;
  }

  /** The kept file at `path`, or undefined. */
  async at(path: string): Promise<Response | undefined> {
    const cache = await this.#scope.caches.open(this.#name);
    return cache.match(this.#root + path);
  }

  /** Keeps what a page has used already, where it belongs to this version; what cannot be fetched is left. */
  async keepUsed(paths: readonly string[]): Promise<void> {
    for (const path of paths)
      if (path in this.#manifest.onUse && (await this.at(path)) === undefined) {
        const response = await this.#scope.fetch(this.#root + path).catch(() => null);
        if (response?.ok) await this.keep(path, response);
      }
  }

  /** Keeps one file that came over the network. */
  async keep(path: string, response: Response): Promise<void> {
    const hash = this.#manifest.onUse[path];
    if (hash === undefined) return;
    const cache = await this.#scope.caches.open(this.#name);
    await cache.put(this.#root + path, response);
    await writeHashes(cache, { ...(await readHashes(cache)), [path]: hash });
  }

  /** Makes the cache of this version: what is the same is taken over, the rest fetched. Fails if a file cannot be had. */
  async install(): Promise<void> {
    const cache = await this.#scope.caches.open(this.#name);
    const older = await this.#newestOlder();
    const { takeOver, fetch } = planUpdate(older === null ? {} : await readHashes(older), this.#manifest);
    const missing = [...fetch];
    for (const path of takeOver) {
      const response = await older?.match(this.#root + path);
      if (response === undefined) missing.push(path);
      else await cache.put(this.#root + path, response);
    }
    const wanted = missing.filter((path) => path in this.#manifest.core);
    await this.#fetchAll(cache, wanted);
    const all: FileHashes = { ...this.#manifest.core, ...this.#manifest.onUse };
    const kept = [...takeOver, ...wanted].map((path) => [path, all[path] ?? ''] as const);
    await writeHashes(cache, Object.fromEntries(kept));
  }

  /** Removes the caches of other versions of this site, and of no other site on the same host. */
  async removeOthers(): Promise<void> {
    for (const name of await this.#versions()) if (name !== this.#name) await this.#scope.caches.delete(name);
  }

  async #fetchAll(cache: Cache, paths: readonly string[]): Promise<void> {
    const queue = [...paths];
    const next = async (): Promise<void> => {
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        // Asks the host whether its own cache is still right: an old page under a new version would stay for ever.
        const response = await this.#scope.fetch(this.#root + path, { cache: 'no-cache' });
        if (!response.ok) throw new Error(`${path}: HTTP status ${response.status}`);
        await cache.put(this.#root + path, await unredirected(response));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  }

  get #name(): string {
    return `await-and-see ${this.#root} ${this.#manifest.version}`;
  }

  async #versions(): Promise<readonly string[]> {
    const names = await this.#scope.caches.keys();
    return names.filter((name) => NAME.exec(name)?.groups?.['root'] === this.#root);
  }

  async #newestOlder(): Promise<Cache | null> {
    const name = (await this.#versions()).findLast((other) => other !== this.#name);
    return name === undefined ? null : this.#scope.caches.open(name);
  }
}

/** Browsers refuse to answer a navigation with a response that was redirected. */
async function unredirected(response: Response): Promise<Response> {
  if (!response.redirected) return response;
  const { status, statusText, headers } = response;
  return new Response(await response.blob(), { status, statusText, headers });
}

async function readHashes(cache: Cache): Promise<FileHashes> {
  const kept: unknown = await (await cache.match(HASHES))?.json();
  return Object.fromEntries(Object.entries(Object(kept)).map(([path, hash]) => [path, String(hash)]));
}

async function writeHashes(cache: Cache, hashes: FileHashes): Promise<void> {
  await cache.put(HASHES, new Response(JSON.stringify(hashes)));
}
