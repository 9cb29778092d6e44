/** Starts the service worker from a page, once the page has nothing more urgent to do. */

/** Asks the browser to keep the site whose root is at `root`; one that cannot, or may not, goes on without. */
export async function keepSite(root: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(new URL('sw.js', root));
    const { active } = await navigator.serviceWorker.ready;
    // What this page has fetched before anybody kept it, such as the interpreter.
    active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name));
  } catch {
    // A private window, storage that is full, a host without the file: the site works, online.
  }
}
