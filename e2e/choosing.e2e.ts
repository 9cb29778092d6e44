/** The end of the course: the calculator, the final quiz, and the certificate. */
import axe from 'axe-core';
import { expect, type Page, test } from 'playwright/test';
import { spotless, watchVisit } from './visit.ts';

const CHAPTER = 'en/choosing-and-interview/';

/** Faults of any weight in a part of the page. */
async function faults(page: Page, part: string): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (within) => {
    const { violations } = await window.axe.run(within);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, part);
}

const tooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('the calculator follows links of the prose, its sliders and its fields', async ({ page, baseURL }) => {
  const visit = await watchVisit(page, baseURL ?? '');
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(CHAPTER);
  const calculator = page.getByRole('region', { name: 'Calculate your own load' });
  await calculator.scrollIntoViewIfNeeded();
  const island = page.locator('astro-island:not([ssr])').filter({ has: page.locator('#loads') });
  await expect(island).toHaveCount(1);
  const says = calculator.getByRole('status');
  await expect(says).toHaveText('Quickest: asyncio, 1.36 s.');

  await page.getByRole('link', { name: 'ten times the computing' }).click();
  await expect(says).toHaveText('Quickest: Processes, 3.25 s.');
  await expect(calculator.getByText('Computing stands in a row')).toHaveCount(2);

  await page.getByRole('slider', { name: 'Cores, a process on each' }).focus();
  await page.keyboard.press('Home');
  await expect(says).toHaveText('Quickest: asyncio, 4.6 s.');
  const threads = page.getByRole('spinbutton', { name: 'Threads in the pool, exact number' });
  await threads.fill('6');
  await threads.press('Enter');
  await expect(says).toHaveText('Quickest: Threads, asyncio, 4.6 s.');
  await threads.fill('0');
  await threads.press('Enter');
  await expect(threads).toHaveValue('1');
  await expect(says).toHaveText('Quickest: asyncio, 4.6 s.');
  expect(await faults(page, '#loads')).toEqual([]);
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  await calculator.getByRole('button', { name: 'Back to the six jobs' }).click();
  await expect(says).toHaveText('Quickest: asyncio, 1.36 s.');
  expect(visit).toEqual(spotless);
});

test('the final quiz asks one by one, goes on where it was left, and says what to read again', async ({
  page,
}) => {
  await page.goto(CHAPTER);
  await page.locator('#check-yourself').scrollIntoViewIfNeeded();
  const open = page.getByRole('button', { name: 'Open the quiz' });
  await open.click();
  const first = page.getByRole('region', { name: 'Question 1 of 30' });
  await expect(first).toBeFocused();
  await first.getByRole('radio', { name: /it was started first/ }).click();
  await expect(first.getByText('Not this one.')).toBeVisible();
  await first.getByRole('button', { name: 'Next' }).click();
  const second = page.getByRole('region', { name: 'Question 2 of 30' });
  await second.getByRole('radio', { name: /The second one here/ }).click();
  expect(await faults(page, '.final')).toEqual([]);

  await page.reload();
  await page.locator('#check-yourself').scrollIntoViewIfNeeded();
  await open.click();
  for (let number = 3; number <= 30; number += 1) {
    const asked = page.getByRole('region', { name: `Question ${number} of 30` });
    await asked.getByRole('button', { name: 'Leave it for later' }).click();
  }
  const result = page.getByRole('region', { name: 'Your result' });
  await expect(result.getByText('1 of 30 right at the first answer.')).toBeVisible();
  await expect(result.getByText('28 questions are still open.')).toBeVisible();
  await expect(result.getByRole('link', { name: 'A task and a call' })).toHaveAttribute(
    'href',
    '../await/#call-or-task',
  );
  expect(await faults(page, '.final')).toEqual([]);
  await result.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('region', { name: 'Question 3 of 30' })).toBeVisible();
});

test('a link to one of its questions, as the search gives them, opens the final quiz there', async ({
  page,
}) => {
  await page.goto(`${CHAPTER}#question-final-priority-tie`);
  const asked = page.getByRole('region', { name: /Question \d+ of 30/ });
  await expect(asked).toBeFocused();
  await expect(asked.getByText(/Into an asyncio.PriorityQueue go/)).toBeVisible();
});

/** Has the device remember that every board was predicted right at the first try, but for the last `missing` of them. */
async function predictAll(page: Page, missing: number): Promise<void> {
  await page.evaluate(async (left) => {
    const outline: readonly { readonly exercises: readonly { id: string; kind: string }[] }[] = await (
      await fetch('../outline.json')
    ).json();
    const boards = outline.flatMap(({ exercises }) => exercises.filter(({ kind }) => kind === 'predict'));
    const made = { outcome: 'right', misconception: null, at: Date.UTC(2026, 2, 14, 12) };
    const kept = { version: 'v', rows: [], left: [], seconds: null, tries: [made], first: made };
    const items = Object.fromEntries(
      boards.slice(0, boards.length - left).map(({ id }) => [`en/${id}`, kept]),
    );
    localStorage.setItem('await-and-see:predictions', JSON.stringify({ version: 1, items }));
  }, missing);
}

test('the certificate says what is missing, and then is a sheet with a name and a date, alone on the paper', async ({
  page,
}) => {
  await page.goto('en/progress/');
  await page.getByRole('link', { name: /Certificate of understanding/ }).click();
  await predictAll(page, 1);
  await page.reload();
  const missing = page.locator('.certificate-missing');
  await expect(missing.getByRole('link')).toHaveText(['Ten calls of a second']);
  await expect(missing.getByRole('link')).toHaveAttribute('href', '../choosing-and-interview/#waiting-room');
  expect(await faults(page, 'main')).toEqual([]);

  await predictAll(page, 0);
  await page.reload();
  const name = page.getByRole('textbox', { name: 'Your name' });
  await name.fill('Ada Lovelace');
  await page.reload();
  await expect(name).toHaveValue('Ada Lovelace');
  const sheet = page.getByRole('region', { name: 'Certificate of understanding' });
  await expect(sheet.getByText('Ada Lovelace')).toBeVisible();
  await expect(sheet.getByText('March 14, 2026')).toBeVisible();
  await expect(sheet.getByText('nobody checked it')).toBeVisible();
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await faults(page, 'main')).toEqual([]);
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: 'print' });
  await expect(name).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(sheet).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the calculator shows its example, and quiz and certificate say what they need', async ({ page }) => {
    await page.goto(CHAPTER);
    await expect(page.getByText('6 jobs; each waits 1 s and computes 0.06 s')).toBeVisible();
    await expect(page.getByText('2 rounds × 1 s + 6 × 0.06 s', { exact: true })).toBeVisible();
    await expect(page.getByRole('slider')).toHaveCount(0);
    await expect(page.getByText('The final quiz is fetched by scripts')).toBeVisible();
    await page.goto('en/certificate/');
    await expect(page.getByText('Scripts are switched off here')).toBeVisible();
  });
});
