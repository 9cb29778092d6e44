/** The script of the service worker; the build gives it the list of the site's files. */
import { answerRequests } from './answer-requests.ts';
import type { SiteManifest } from './site-manifest.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const SITE_MANIFEST: SiteManifest;
declare const self: WorkerScope;

answerRequests(self, SITE_MANIFEST);
