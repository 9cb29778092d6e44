/** The one runner of a page: all its playgrounds take turns on it. */
import assets from 'virtual:interpreter-assets';
import { createSandboxRunner } from './create-sandbox-runner.ts';
import type { Runner } from './runner.ts';

let shared: Runner | null = null;

/**
 * The page's runner, made at the first call. The site's root is the `data-base` of the page's `<html>`,
 * so that one build works under any path.
 */
export function sharedRunner(): Runner {
  shared ??= createSandboxRunner({ assets, base: document.documentElement.dataset['base'] ?? '/' });
  return shared;
}
