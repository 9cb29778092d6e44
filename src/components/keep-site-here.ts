/** Has the site of this page kept on the device; fetched when the page has nothing more urgent to do. */
import { keepSite } from '../offline/index.ts';

export function keepSiteHere(): Promise<void> {
  return keepSite(new URL(document.documentElement.dataset['base'] ?? '/', document.baseURI).href);
}
