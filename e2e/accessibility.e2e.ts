import { expect, test } from 'playwright/test';
import { audit } from './audit.ts';
import { PAGES } from './visit.ts';

for (const path of PAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} has no serious fault of accessibility in the ${colorScheme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(await audit(page)).toEqual([]);
    });
  }
}

test('the keyboard reaches the text in two keys, and the sections from the running head', async ({
  page,
}) => {
  await page.goto('en/why-async/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  const head = page.getByRole('navigation', { name: 'On this page' });
  await head.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(head.getByRole('link').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(head.getByRole('link').first()).toBeHidden();
  await expect(head.locator('summary')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const second = head.getByRole('link').nth(1);
  await expect(second).toBeFocused();
  const section = (await second.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(head.getByRole('link').first()).toBeHidden();
  await expect(head.locator('summary')).toContainText(section);
});

test('a heading that a link leads to is not hidden below the running head', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('en/why-async/');
  const ids = await page.locator('.prose > h2').evaluateAll((headings) => headings.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(2);
  await page.goto(`en/why-async/#${ids[2]}`);
  const head = await page.getByRole('navigation', { name: 'On this page' }).boundingBox();
  const heading = await page.locator(`#${ids[2]}`).boundingBox();
  expect(heading?.y ?? 0).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0));
});

test('every page has one first heading, and no level is skipped on the way down', async ({ page }) => {
  for (const path of PAGES) {
    await page.goto(path);
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName[1])));
    expect(
      levels.filter((level) => level === 1),
      path,
    ).toHaveLength(1);
    for (const [index, level] of levels.entries())
      expect(level, `${path}: heading ${index}`).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  }
});
