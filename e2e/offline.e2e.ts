import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from 'playwright/test';
import { type StaticServer, startStaticServer } from '../src/build/static-server.ts';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** Waits until the service worker has kept everything that it keeps at once, and what the page has used. */
async function kept(page: Page, file: string): Promise<void> {
  const isKept = (name: string) =>
    page.evaluate(async (wanted) => {
      const registration = await navigator.serviceWorker.getRegistration();
      if (registration?.active?.state !== 'activated') return false;
      for (const cache of await caches.keys())
        for (const { url } of await (await caches.open(cache)).keys()) if (url.includes(wanted)) return true;
      return false;
    }, name);
  await expect.poll(() => isKept(file), { timeout: 50_000 }).toBe(true);
}

for (const prefix of ['/', '/some/deep/path/']) {
  test.describe(`the site under ${prefix}, after one visit, without a network`, () => {
    let server: StaticServer;

    test.beforeAll(async () => {
      server = await startStaticServer({ folder: DIST, port: 4560, prefix });
    });

    test.afterAll(async () => {
      await server.close();
    });

    test('shows pages that were never opened, searches, and runs a program', async ({ page, context }) => {
      test.setTimeout(100_000);
      await page.goto(`${server.address}en/why-async/`);
      const playground = page.getByRole('region', { name: 'A second of nothing' });
      await playground.getByRole('button', { name: 'Run' }).click();
      await expect(playground.getByRole('log')).toContainText('... World!', { timeout: 45_000 });
      await kept(page, '.hashes');
      await page.reload();
      await kept(page, '/interpreter/wasm');
      await kept(page, '/interpreter/runtime');
      await kept(page, '/interpreter/library');
      await kept(page, '/interpreter/worker');

      await context.setOffline(true);
      await page.goto(`${server.address}en/tasks/`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Tasks');
      await page.keyboard.press('/');
      await page.getByRole('searchbox', { name: 'Search the course' }).fill('a second of nothing');
      await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/en/why-async/**');
      const again = page.getByRole('region', { name: 'A second of nothing' });
      await again.getByRole('button', { name: 'Run' }).click();
      await expect(again.getByRole('log')).toContainText('... World!', { timeout: 45_000 });
      await expect(again.getByRole('status').first()).toContainText(/virtual time/);
    });
  });
}

test('a page that is not there is told so, by the site', async ({ page, context }) => {
  await page.goto('en/glossary/');
  await kept(page, '.hashes');
  await page.reload();
  await context.setOffline(true);
  await page.goto('en/no-such-page/');
  await expect(page.getByRole('link', { name: 'Go to the front page' })).toBeVisible();
});
