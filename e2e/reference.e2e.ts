import { expect, test } from 'playwright/test';
import { spotless, watchVisit } from './visit.ts';

test.describe('the catalogue of pitfalls', () => {
  test('has all of them, and the field finds one by a word, a number or a rule', async ({
    page,
    baseURL,
  }) => {
    const visit = await watchVisit(page, baseURL ?? '');
    await page.goto('en/pitfalls/');
    const shown = page.locator('.pitfall:visible');
    await expect(shown).toHaveCount(68);
    const field = page.getByRole('searchbox', { name: 'Find' });
    await field.fill('p16');
    await expect(page.getByRole('heading', { name: /^P16/ })).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(/^\d of 68 pitfalls$/);
    await field.fill('async300');
    await expect(shown).toHaveCount(1);
    await field.fill('zebra');
    await expect(shown).toHaveCount(0);
    await expect(page.getByText('No pitfall says that.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(shown).toHaveCount(68);
    expect(visit).toEqual(spotless);
  });

  test('leads nowhere in vain: every link of it goes to a page, and to an anchor that is there', async ({
    page,
    request,
  }) => {
    await page.goto('en/pitfalls/');
    const links = await page
      .locator('.pitfall a')
      .evaluateAll((anchors) =>
        anchors.map((anchor) => (anchor instanceof HTMLAnchorElement ? anchor.href : '')),
      );
    const targets = Map.groupBy(new Set(links), (link) => new URL(link).pathname);
    for (const [path, found] of targets) {
      const response = await request.get(path);
      expect(response.status(), path).toBe(200);
      const html = await response.text();
      if (path.endsWith('/play/')) continue;
      const anchors = found.map((link) => new URL(link).hash.slice(1)).filter(Boolean);
      expect(
        anchors.filter((anchor) => !html.includes(`id="${anchor}"`)),
        path,
      ).toEqual([]);
    }
  });

  test('runs the wrong program of a pitfall, whose remark leads back to it', async ({ page }) => {
    await page.goto('en/pitfalls/#p24');
    const pitfall = page.getByRole('article', { name: /^P24/ });
    await pitfall.getByRole('link', { name: 'Run the wrong one' }).click();
    await page.waitForURL('**/en/play/**');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    const remark = page.locator('.diagnoses li').first();
    await expect(remark).toContainText('main ended', { timeout: 45_000 });
    await remark.getByRole('link', { name: 'Pitfall P24' }).click();
    await expect(page).toHaveURL(/\/en\/pitfalls\/#p24$/);
    await expect(page.getByRole('heading', { name: /^P24/ })).toBeInViewport();
  });
});
