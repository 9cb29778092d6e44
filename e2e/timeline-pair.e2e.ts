/** Two runs beside one another: in a chapter, still and walked through; and the reader's run beside an earlier one. */
import axe from 'axe-core';
import { expect, type Locator, type Page, test } from 'playwright/test';
import { button, expectEnded, openEditor, openProgram, run } from './playground-page.ts';

/** Two programs in one: which it is says the digit at the end of its first line. */
const PROGRAM = `together = 0
import asyncio

async def say(name):
    print(name, "start")
    await asyncio.sleep(1)
    print(name, "end")

async def main():
    if together:
        await asyncio.gather(say("A"), say("B"))
    else:
        await say("A")
        await say("B")

asyncio.run(main())
`;

function comparison(page: Page): Locator {
  return page.locator('#kitchen-sync-and-kitchen-async');
}

/** Runs a program, changes and runs it again in the empty playground and compares the second with what `with_` names. */
async function openPair(page: Page, with_: string): Promise<Locator> {
  const playground = await openProgram(page, { text: PROGRAM });
  await run(playground);
  await openEditor(playground);
  for (const key of ['ControlOrMeta+Home', 'End', 'Backspace', '1']) await page.keyboard.press(key);
  await button(playground, 'Run').click();
  await expectEnded(playground);
  await playground.locator('.timeline-fold > summary').click();
  await playground.getByLabel('Compare with').selectOption(with_);
  await expect(pair(playground)).toBeVisible();
  return playground;
}

function pair(within: Locator): Locator {
  return within.getByRole('region', { name: 'Two runs', exact: true });
}

for (const with_ of ['My run before', 'The original program'])
  test(`an edited program is compared with: ${with_}`, async ({ page }) => {
    const playground = await openPair(page, with_);
    const words = pair(playground).locator('.timeline-differences');
    await expect(words).toContainText(`“${with_}” takes 2 s, “This run” 1 s.`);
    await expect(words).toContainText('They do the same up to 0 s');
    await expect(words).toContainText(`“${with_}”: main prints A start in line 5.`);
    await words.getByText('lanes differ').click();
    await expect(words).toContainText('say (Task-2) is only in “This run”.');
    await playground.getByLabel('Compare with').selectOption('nothing');
    await expect(playground.getByRole('region', { name: 'Timeline', exact: true })).toBeVisible();
  });

test('one cursor goes through both, by keyboard alone', async ({ page }) => {
  const playground = await openPair(page, 'My run before');
  const both = pair(playground);
  const says = both.locator('.timeline-says');
  await both.getByRole('slider', { name: 'Moment' }).focus();
  await page.keyboard.press('End');
  await expect(says.first()).toHaveText('The program is over.');
  await expect(says.last()).toHaveText('The program is over.');
  await page.keyboard.press('Home');
  await page.keyboard.press('d');
  await expect(says.last()).toContainText('main creates the task say (Task-2)');
  await page.keyboard.press('s');
  await expect(both.getByRole('combobox', { name: 'Scale' })).toHaveValue('step');
  await expect(says.last()).toContainText('main creates the task say (Task-2)');
});

test('a comparison of a chapter is walked through when the reader asks', async ({ page }) => {
  await page.goto('en/why-async/');
  await expect(comparison(page).locator('.timeline-differences')).toContainText('takes 10 s');
  // It wakes when it is near.
  await comparison(page).scrollIntoViewIfNeeded();
  await button(comparison(page), 'Walk through both').click();
  await expect(pair(comparison(page))).toBeVisible({ timeout: 45_000 });
  await expect(comparison(page).getByRole('slider')).toBeFocused();
  await button(comparison(page), 'Next difference').click();
  await expect(comparison(page).locator('.timeline-says').first()).toContainText('wash: switched on');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`two runs have no fault of accessibility (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const playground = await openPair(page, 'My run before');
    for (const fold of ['lanes differ', 'Keys']) await pair(playground).getByText(fold).click();
    await page.evaluate(axe.source);
    const faults = await page.evaluate(async () => {
      const { violations } = await window.axe.run('.timeline-fold');
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(faults).toEqual([]);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('two still timelines stand on one clock, and it is said where they differ', async ({ page }) => {
    await page.goto('en/why-async/');
    await expect(comparison(page).locator('.timeline-still svg')).toHaveCount(2);
    await expect(comparison(page)).toContainText('“The same three machines” 5 s');
    await expect(comparison(page).getByRole('button')).toHaveCount(0);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('a comparison fits the page', async ({ page }) => {
    await page.goto('en/why-async/');
    await comparison(page).scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
