/** Questions, the review of what went wrong, and the page of the reader's progress. */
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { expect, type Locator, type Page, test } from 'playwright/test';
import { spotless, watchVisit } from './visit.ts';

const CHAPTER = 'en/why-async/';
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const MONDAY = Date.UTC(2026, 0, 5, 18);

/** The question of chapter 1 about one request; its island lives once it is on the page. */
async function question(page: Page): Promise<Locator> {
  const found = page.locator('#question-one-request');
  await found.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island:not([ssr])').filter({ has: found })).toHaveCount(1);
  return found;
}

const option = (within: Locator, name: RegExp) => within.getByRole('radio', { name });

const saysWrong = (within: Locator) => within.getByRole('status').filter({ hasText: 'Not this one.' });
const saysRight = (within: Locator) => within.getByRole('status').filter({ hasText: 'Right.' });

/** Everything that the site keeps, except what a visit to a page changes by itself. */
function kept(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('await-and-see:'))),
  );
}

/** Faults of any weight in the part of the page that this file is about. */
async function faults(page: Page, part: string): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (within) => {
    const { violations } = await window.axe.run(within);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, part);
}

test('an answer that was given before the script of the question came is taken up', async ({ page }) => {
  await page.goto(CHAPTER);
  const asked = page.locator('#question-one-request');
  const scripts = Promise.withResolvers<void>();
  await page.route('**/_astro/*.js', async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await option(asked, /Less than a second/).click();
  await expect(saysWrong(asked)).toHaveCount(0);
  scripts.resolve();
  await expect(saysWrong(asked)).toHaveCount(1);
});

test('a question is answered by keyboard: arrow keys only move, a wrong answer explains itself, another try may follow', async ({
  page,
  baseURL,
}) => {
  const visit = await watchVisit(page, baseURL ?? '');
  await page.goto(CHAPTER);
  const asked = await question(page);
  await option(asked, /Less than a second/).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(option(asked, /Less than a second/)).toBeChecked();
  await expect(saysWrong(asked)).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(
    asked.getByRole('status').filter({ hasText: 'the server still takes its second' }),
  ).toBeVisible();
  await expect(saysWrong(asked)).toHaveCount(1);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(saysRight(asked)).toHaveCount(1);
  await expect(asked.getByRole('link', { name: 'One request' })).toHaveAttribute('href', '#fetch-data');
  expect(await faults(page, '#question-one-request')).toEqual([]);

  await page.reload();
  const again = await question(page);
  await expect(saysRight(again)).toHaveCount(1);
  await expect(saysWrong(again)).toHaveCount(1);
  await again.getByRole('button', { name: 'Ask me again' }).click();
  await expect(saysRight(again)).toHaveCount(0);
  expect(visit).toEqual(spotless);
});

test('what went wrong comes back at the end of a chapter and on the page of progress, at growing distances', async ({
  page,
}) => {
  await page.clock.setFixedTime(MONDAY);
  await page.goto(CHAPTER);
  const asked = await question(page);
  await option(asked, /Less than a second/).click();
  await option(asked, /Still one second/).click();

  await page.clock.setFixedTime(MONDAY + 11 * MINUTE);
  await page.goto('en/tasks/');
  await page.locator('.way-on').scrollIntoViewIfNeeded();
  const review = page.getByRole('region', { name: 'What comes back' });
  await expect(review.getByText('One question is due.')).toBeVisible();
  await review.getByRole('button', { name: 'Begin' }).click();
  await option(review, /Still one second/).click();
  await expect(review.getByText('Right.', { exact: true })).toBeVisible();
  expect(await faults(page, '.review')).toEqual([]);
  await review.getByRole('button', { name: 'Next' }).click();
  await expect(review.getByText('That was all that was due.')).toBeFocused();

  await page.goto('en/progress/');
  const onPage = page.getByRole('region', { name: 'Review' });
  await expect(onPage.getByText('One more comes back tomorrow.')).toBeVisible();
  await page.clock.setFixedTime(MONDAY + DAY);
  await page.reload();
  await expect(onPage.getByText('One question is due.')).toBeVisible();
  const row = page.getByRole('row', { name: /Waiting is the work/ });
  await expect(row.getByRole('cell').last()).toHaveText('1');
  await onPage.getByRole('button', { name: 'Begin' }).click();
  await option(onPage, /Less than a second/).click();
  await expect(onPage.getByText('Not this one.')).toBeVisible();
  await onPage.getByRole('button', { name: 'Next' }).click();
  await expect(onPage.getByText('One more comes back in 10 minutes.')).toBeVisible();
});

test('the place is kept: the page of progress and the front page lead back to it, and the marks show what is done', async ({
  page,
}) => {
  await page.goto('en/tasks/');
  await page.locator('#turns').evaluate((heading) => heading.scrollIntoView());
  await expect(page.locator('[data-running-section]')).toHaveText('Taking turns');
  await expect.poll(async () => (await kept(page))['await-and-see:reading']).toContain('"section":"turns"');
  await page.goto('en/progress/');
  const back = page.getByRole('link', { name: /Go on where you left, in chapter 4/ });
  await expect(back).toHaveAttribute('href', '../tasks/#turns');
  await expect(page.getByRole('row', { name: /Tasks: scheduled now/ })).toContainText('begun');

  await page.goto(CHAPTER);
  await option(await question(page), /Still one second/).click();
  await page.reload();
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.locator('summary').click();
  await expect(contents.getByRole('link', { name: /Check yourself 1 of \d done/ })).toBeVisible();

  await page.goto('en/');
  await expect(page.locator('[data-slug="why-async"] .share-mark')).toHaveText(/begun, 1 of \d+ done/);
  await expect(page.getByRole('link', { name: /Go on where you left, in chapter 1/ })).toBeVisible();
});

test('progress is saved as a file, erased after a question, and comes back whole from the file', async ({
  page,
}) => {
  await page.goto(CHAPTER);
  await option(await question(page), /Less than a second/).click();
  await page.goto('en/progress/');
  await page.evaluate(() =>
    localStorage.setItem(
      'await-and-see:edit:en/hello',
      JSON.stringify({ version: 1, text: 'print("mine")', stdin: '', base: 'b' }),
    ),
  );
  const before = await kept(page);
  expect(Object.keys(before).length).toBeGreaterThanOrEqual(3);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^await-and-see-\d{4}-\d\d-\d\d\.json$/);
  const file = readFileSync(await download.path());

  await page.getByRole('button', { name: 'Erase everything' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase everything?' });
  await expect(dialog.getByRole('button', { name: 'Keep it all' })).toBeFocused();
  await page.keyboard.press('Escape');
  expect(await kept(page)).toEqual(before);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await dialog.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(page.getByText('Everything is erased.')).toBeVisible();
  expect(await kept(page)).toEqual({});

  const input = page.locator('input[type="file"]');
  await input.setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByText('This is no file of this site’s progress.')).toBeVisible();
  await input.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: file });
  await expect(page.getByText('Taken in.')).toBeVisible();
  expect(await kept(page)).toEqual(before);
  await expect(page.getByRole('row', { name: /Waiting is the work/ })).toContainText('begun');

  await page.evaluate(() =>
    localStorage.setItem(
      'await-and-see:edit:en/hello',
      JSON.stringify({ version: 1, text: 'print("newer")', stdin: '', base: 'b' }),
    ),
  );
  await input.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: file });
  const aside = page.getByRole('region', { name: 'Put aside' });
  await aside.getByText('Show the program').click();
  await expect(aside.getByText('print("mine")')).toBeVisible();
  expect(await faults(page, 'main')).toEqual([]);
  await aside.getByRole('button', { name: 'Use this one' }).click();
  expect((await kept(page))['await-and-see:edit:en/hello']).toContain('mine');
  await expect(aside.getByText('print("newer")')).toHaveCount(1);
});

test('the page of progress fits a phone with everything on it', async ({ page }) => {
  await page.goto(CHAPTER);
  await option(await question(page), /Less than a second/).click();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('en/progress/');
  await expect(page.getByRole('region', { name: 'Chapters' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  expect(await faults(page, 'main')).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a question and its answers can be read, and the page of progress says why it is empty', async ({
    page,
  }) => {
    await page.goto(CHAPTER);
    const asked = page.locator('#question-one-request');
    await expect(asked.getByText('Still one second.')).toBeVisible();
    await expect(asked.getByRole('radio')).toHaveCount(0);
    await asked.getByText('The answers, explained').click();
    await expect(asked.getByText('There is one wait, and nobody to give it to.')).toBeVisible();
    await page.goto('en/progress/');
    await expect(page.getByText('Scripts are switched off here')).toBeVisible();
  });
});
