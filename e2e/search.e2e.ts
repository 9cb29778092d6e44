/** "Find an order that breaks it": the search in a real page, what it shows, and what can be done with it. */
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { expect, test } from 'playwright/test';
import { button, editor, expectEnded, openProgram, printed } from './playground-page.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../src/explore/fixtures/${name}.py`, import.meta.url), 'utf8');

const LAST_SEAT = new URL('../content/chapters/05-event-loop/last-seat/solution.py', import.meta.url);

const SEARCH = 'Find an order that breaks it';
/** Finds nothing, and has so much to try that it takes its whole second. */
const SAFE = `
import asyncio
async def job(n):
    for _ in range(200):
        await asyncio.sleep(n / 100)
async def main():
    await asyncio.gather(*(job(n) for n in range(1, 9)))
asyncio.run(main())
`;

test('finds a lost update, tells it, shows both runs, and goes on under the schedule it found', async ({
  page,
}) => {
  const playground = await openProgram(page, { text: fixture('lost-update') });
  await button(playground, SEARCH).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: SEARCH });
  await expect(panel).toContainText('This order breaks it', { timeout: 60_000 });
  await expect(panel).toContainText(
    /If the wait on line 8 \(await asyncio\.sleep\(request\) in Task-\d\) takes [\d.]+ s/,
  );
  await expect(panel).toContainText('line 16 raises AssertionError');
  await expect(panel).toContainText('This can happen on your computer.');
  await expect(panel).toContainText('The usual run · returns');
  await expect(panel).toContainText('The run that breaks · ends with an exception');
  await page.evaluate(axe.source);
  const faults = await page.evaluate(async () => {
    const { violations } = await window.axe.run('.playground');
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
  });
  expect(faults).toEqual([]);

  await button(panel, 'Compare both on timelines').click();
  await expect(panel.locator('.timeline')).toBeVisible();

  await button(panel, 'Show on timeline').click();
  await expectEnded(playground);
  await expect(playground.getByText(/Runs follow the schedule 2:1:w\d=[\d.]+/)).toBeVisible();
  await expect(playground.getByRole('log')).toContainText('AssertionError');
  await button(playground, 'Back to the usual schedule').click();
  await button(playground, 'Run').click();
  await expectEnded(playground);
  expect(await printed(playground)).toEqual([]);
});

test('an exercise is done once no order breaks the reader’s program', async ({ page }) => {
  await page.goto('en/event-loop/');
  const playground = page.locator('#last-seat');
  await editor(playground).fill(readFileSync(LAST_SEAT, 'utf8'));
  await button(playground, SEARCH).click();
  await expect(page.getByRole('region', { name: SEARCH })).toContainText('It survived', { timeout: 60_000 });
  await expect(playground.getByRole('status').first()).toContainText('checks pass', { timeout: 30_000 });
  await expect(playground.locator('.playground-done')).toBeVisible();
});

test('stops when it is told to', async ({ page }) => {
  const playground = await openProgram(page, { text: SAFE });
  await button(playground, SEARCH).click();
  const panel = page.getByRole('region', { name: SEARCH });
  await button(panel, 'Stop searching').click({ timeout: 60_000 });
  await expect(panel).toContainText('Stopped');
});

test('a link brings its schedule along, which can be dropped', async ({ page }) => {
  const playground = await openProgram(page, { text: fixture('lost-update'), schedule: '2:1:w1=0.09' });
  await button(playground, 'Run').click();
  await expectEnded(playground);
  await expect(playground.getByRole('log')).toContainText('AssertionError');
});
