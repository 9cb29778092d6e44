/** What the service worker does: keeps the site, answers from what is kept where the network does not. */
import { howToAnswer } from './how-to-answer.ts';
import { KeptFiles } from './kept-files.ts';
import type { SiteManifest } from './site-manifest.ts';
import type { RequestEvent, WorkerScope } from './worker-scope.ts';

/** Connects everything. A new version waits until no page of the old one is open, so that none loses its files. */
export function answerRequests(scope: WorkerScope, manifest: SiteManifest): void {
  const kept = new KeptFiles(scope, manifest);
  scope.addEventListener('install', (event) => event.waitUntil(kept.install()));
  scope.addEventListener('activate', (event) =>
    event.waitUntil(kept.removeOthers().then(() => scope.clients.claim())),
  );
  scope.addEventListener('message', (event) => event.waitUntil(kept.keepUsed(pathsIn(event.data, scope))));
  scope.addEventListener('fetch', (event) => answer(event, scope, kept, manifest));
}

function answer(event: RequestEvent, scope: WorkerScope, kept: KeptFiles, manifest: SiteManifest): void {
  const { request } = event;
  const { method, url, mode } = request;
  const how = howToAnswer(
    { method, url, isNavigation: mode === 'navigate' },
    scope.registration.scope,
    manifest,
  );
  switch (how.type) {
    case 'leave':
      break;
    case 'kept-first':
      event.respondWith(keptFirst(event, scope, kept, how.path));
      break;
    case 'network-first':
      event.respondWith(scope.fetch(request).catch(() => instead(scope, kept, how.path)));
      break;
  }
}

async function keptFirst(
  event: RequestEvent,
  scope: WorkerScope,
  kept: KeptFiles,
  path: string,
): Promise<Response> {
  const there = await kept.at(path);
  if (there !== undefined) return there;
  const response = await scope.fetch(event.request);
  if (response.ok) event.waitUntil(kept.keep(path, response.clone()));
  return response;
}

/** Offline: the kept page, or the one that says that there is none. */
async function instead(scope: WorkerScope, kept: KeptFiles, path: string): Promise<Response> {
  const page = (await kept.at(path)) ?? (await kept.at('404.html'));
  if (page === undefined)
    throw new Error(`${scope.registration.scope}${path} is not kept, and there is no network`);
  return page;
}

/** The paths below the site's root in a page's message, which lists addresses. */
function pathsIn(data: unknown, { registration: { scope: root } }: WorkerScope): readonly string[] {
  const addresses: readonly unknown[] = Array.isArray(data) ? data : [];
  return addresses
    .filter((address) => typeof address === 'string')
    .filter((address) => address.startsWith(root))
    .map((address) => address.slice(root.length));
}
