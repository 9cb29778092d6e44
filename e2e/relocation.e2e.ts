import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { type StaticServer, startStaticServer } from '../src/build/static-server.ts';
import { spotless, watchVisit } from './visit.ts';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

for (const prefix of ['/', '/some/deep/path/']) {
  test.describe(`the same build, served by a plain file server under ${prefix}`, () => {
    let server: StaticServer;

    test.beforeAll(async () => {
      server = await startStaticServer({ folder: DIST, port: 4500, prefix });
    });

    test.afterAll(async () => {
      await server.close();
    });

    test('leads from the root to the front page, a chapter and the empty playground', async ({ page }) => {
      const visit = await watchVisit(page, server.address);
      await page.goto(server.address);
      await page.waitForURL(`${server.address}en/`);
      await page.getByRole('link', { name: 'Waiting is the work', exact: true }).click();
      await page.waitForURL(`${server.address}en/why-async/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waiting is the work');
      const fonts = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
      });
      expect(fonts.map((family) => family.replaceAll('"', '')).sort()).toContain('Literata');
      await page.getByRole('link', { name: 'Play', exact: true }).click();
      await page.waitForURL(`${server.address}en/play/`);
      await page.waitForLoadState('networkidle');
      expect(visit).toEqual(spotless);
    });

    test('runs a program of a chapter', async ({ page }) => {
      const visit = await watchVisit(page, server.address);
      await page.goto(`${server.address}en/why-async/`);
      const playground = page.getByRole('region', { name: 'A second of nothing' });
      await playground.getByRole('button', { name: 'Run' }).click();
      await expect(playground.getByRole('log')).toContainText('... World!', { timeout: 45_000 });
      expect(visit).toEqual(spotless);
    });

    test('leads home from an address without a page', async ({ page }) => {
      await page.goto(`${server.address}en/no/such/page/`);
      await page.getByRole('link', { name: 'Go to the front page' }).click();
      await expect(page).toHaveURL(`${server.address}en/`);
    });
  });
}
