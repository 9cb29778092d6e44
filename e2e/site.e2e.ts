import { brotliCompressSync } from 'node:zlib';
import { type Browser, expect, type Page, type Response, test } from 'playwright/test';
import { PAGES, spotless, watchVisit } from './visit.ts';

async function chapterPaths(page: Page): Promise<string[]> {
  await page.goto('en/');
  const paths = await page
    .locator('.course-chapter a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(paths.length).toBeGreaterThan(0);
  return paths.map((path) => path.replace(/^(\.\.\/)+/, ''));
}

/** What a host that compresses as well as it can would send. */
async function compressedBytes(responses: readonly Response[]): Promise<number> {
  const bodies = await Promise.all(responses.map((response) => response.body()));
  return bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
}

async function rawBytes(responses: readonly Response[]): Promise<number> {
  const bodies = await Promise.all(responses.map((response) => response.body()));
  return bodies.reduce((sum, body) => sum + body.length, 0);
}

const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

for (const path of PAGES) {
  test(`${path} breaks no policy, asks no other host, misses no file, logs no error`, async ({
    page,
    baseURL,
  }) => {
    const visit = await watchVisit(page, baseURL ?? '');
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.mouse.wheel(0, 4000);
    await page.waitForLoadState('networkidle');
    expect(visit).toEqual(spotless);
  });

  test(`${path} fits a phone of 360 pixels, and 1440 pixels, without scrolling sideways`, async ({
    page,
  }) => {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `at ${width} pixels`).toBeLessThanOrEqual(0);
    }
  });
}

test('the policy of a page is strict, and does stop a script that it does not know', async ({
  page,
  baseURL,
}) => {
  const visit = await watchVisit(page, baseURL ?? '');
  await page.goto('en/why-async/');
  const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
  const scripts = /script-src ([^;]*)/.exec(policy ?? '')?.[1] ?? '';
  expect(scripts).toContain("'self'");
  expect(scripts).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
  expect(policy).toContain("default-src 'none'");
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "stolen"';
    document.body.append(script);
  });
  await expect.poll(() => visit.violations).toEqual(['script-src-elem blocked inline']);
  await expect(page).not.toHaveTitle('stolen');
});

test('the root leads to the reader’s language, and Back leaves it', async ({ page }) => {
  await page.goto('404.html');
  await page.goto('');
  await page.waitForURL('**/en/');
  await page.goBack();
  await expect(page).toHaveURL(/404\.html$/);
});

test('the chosen theme wins over the system, is there before the first paint of the next page, and can be given back', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('en/');
  const light = await paper(page);
  const switching = page.getByRole('button', { name: 'Dark theme' });
  await expect(switching).toHaveAttribute('aria-pressed', 'false');
  await switching.click();
  await expect(switching).toHaveAttribute('aria-pressed', 'true');
  const dark = await paper(page);
  expect(dark).not.toBe(light);

  await page.goto('en/why-async/', { waitUntil: 'commit' });
  await page.waitForFunction(() => document.body !== null);
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  expect(await paper(page)).toBe(dark);

  await page.getByRole('button', { name: 'Dark theme' }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper(page)).toBe(dark);
});

test('every link inside the site leads to a page and to a place on it', async ({
  page,
  request,
  baseURL,
}) => {
  const links = new Set<string>();
  for (const path of PAGES) {
    await page.goto(path);
    const found = await page
      .locator('a[href]')
      .evaluateAll((anchors) =>
        anchors.map((anchor) => new URL(anchor.getAttribute('href') ?? '', document.baseURI).href),
      );
    for (const link of found) if (link.startsWith(baseURL ?? '')) links.add(link);
  }
  const targets = Map.groupBy(links, (link) => link.split('#')[0] ?? link);
  for (const [target, own] of targets) {
    const response = await request.get(target);
    expect(response.status(), target).toBe(200);
    const html = await response.text();
    for (const link of own) {
      const anchor = link.split('#')[1];
      // What follows the address of the empty playground is a program.
      if (anchor && !target.endsWith('/play/'))
        expect(html.includes(`id="${decodeURIComponent(anchor)}"`), link).toBe(true);
    }
  }
});

/** All responses of a first visit, with nothing in the cache. */
async function firstVisit(browser: Browser, address: string): Promise<Response[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(address, { waitUntil: 'networkidle' });
  await Promise.all(responses.map((response) => response.body()));
  return responses;
}

test('a chapter is light, and fetches neither editor nor interpreter before the reader turns to a program', async ({
  page,
  browser,
  baseURL,
}) => {
  // Each chapter is a first visit of its own, up to the moment at which nothing is fetched any more.
  test.setTimeout(400_000);
  for (const path of await chapterPaths(page)) {
    const responses = await firstVisit(browser, new URL(path, baseURL).href);
    const fonts = responses.filter((response) => response.url().endsWith('.woff2'));
    const bytes = await compressedBytes(responses.filter((response) => !fonts.includes(response)));
    expect(bytes, `${path} without fonts`).toBeLessThanOrEqual(60_000);
    expect(bytes + (await rawBytes(fonts)), `${path} with fonts`).toBeLessThanOrEqual(130_000);
    const heavy = responses
      .map((response) => response.url())
      .filter((url) => /interpreter\/|editor\.|sandbox\.html/.test(url));
    expect(heavy, path).toEqual([]);
  }
});

test('nothing moves while a chapter loads', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of ['en/', 'en/why-async/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    const total = await page.evaluate(() =>
      'shifts' in window && Array.isArray(window.shifts)
        ? window.shifts.reduce((sum, one) => sum + one, 0)
        : -1,
    );
    expect(total, path).toBe(0);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the root has links, a chapter is complete, and no control is there that would do nothing', async ({
    page,
  }) => {
    await page.goto('');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Waiting is the work', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waiting is the work');
    await expect(page.getByRole('button', { name: 'Dark theme' })).toBeHidden();
    await page.getByRole('navigation', { name: 'On this page' }).locator('summary').click();
    await expect(
      page.getByRole('navigation', { name: 'On this page' }).getByRole('link').first(),
    ).toBeVisible();
    await expect(page.locator('.prose')).toContainText('asyncio.run(evening())');
  });
});

test('an address without a page says so, and leads home', async ({ page, baseURL }) => {
  const response = await page.goto('en/no/such/page/');
  expect(response?.status()).toBe(404);
  await page.getByRole('link', { name: 'Go to the front page' }).click();
  await expect(page).toHaveURL(`${baseURL}en/`);
});
