import { expect, test } from 'playwright/test';
import { audit } from './audit.ts';
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

test.describe('the search', () => {
  test('opens by key, is fetched only then, and leads by keys to a section', async ({ page, baseURL }) => {
    const visit = await watchVisit(page, baseURL ?? '');
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto('en/why-async/', { waitUntil: 'networkidle' });
    expect(fetched.filter((url) => url.includes('search'))).toEqual([]);
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search the course' });
    const field = dialog.getByRole('searchbox');
    await expect(field).toBeFocused();
    await field.fill('taking turns');
    const first = dialog.getByRole('link').first();
    await expect(first).toContainText('Taking turns');
    await expect(first).toContainText('4 Tasks');
    await page.keyboard.press('ArrowDown');
    await expect(first).toBeFocused();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/tasks/#turns');
    expect(visit).toEqual(spotless);
  });

  test('says what to try where nothing is found, and gives the focus back', async ({ page }) => {
    await page.goto('en/glossary/');
    const button = page.getByRole('button', { name: 'Search', exact: true });
    await button.click();
    const dialog = page.getByRole('dialog', { name: 'Search the course' });
    await dialog.getByRole('searchbox').fill('zebra crossing');
    await expect(dialog.getByRole('status')).toContainText('Nothing has all of “zebra crossing” in it. Try');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('leads to a place on the page itself', async ({ page }) => {
    await page.goto('en/pitfalls/');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox', { name: 'Search the course' }).fill('P25');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /^P25/ })).toBeInViewport();
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('leaves the slash to who writes', async ({ page }) => {
    await page.goto('en/pitfalls/');
    const field = page.getByRole('searchbox', { name: 'Find' });
    await field.press('/');
    await expect(field).toHaveValue('/');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`has no serious fault of accessibility in the ${colorScheme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto('en/glossary/');
      await page.keyboard.press('/');
      await page.getByRole('searchbox', { name: 'Search the course' }).fill('task');
      await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
      expect(await audit(page)).toEqual([]);
    });
});
