/** A whole exercise as a reader does it by keyboard alone: wrong, checked, hinted, compared, mended, done, and kept. */
import axe from 'axe-core';
import { expect, type Locator, type Page, test } from 'playwright/test';
import { button, editor } from './playground-page.ts';
import { spotless, watchVisit } from './visit.ts';

/** Checks run one after another, and the interpreter may have to start first. */
const PATIENCE = { timeout: 45_000 };

async function exercise(page: Page): Promise<Locator> {
  await page.goto('en/tasks/');
  const found = page.getByRole('region', { name: 'It worked on my network' });
  await found.scrollIntoViewIfNeeded();
  await expect(editor(found)).toBeAttached();
  return found;
}

/** Presses Tab until a button has the focus, as who has no pointer does. */
async function tabTo(page: Page, playground: Locator, name: string): Promise<void> {
  const wanted = button(playground, name);
  for (let press = 0; press < 20; press += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

/** Types a line anew, but for its indentation. */
async function retype(page: Page, line: number, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Home');
  for (let down = 1; down < line; down += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.insertText(text);
}

async function checked(playground: Locator, says: RegExp): Promise<void> {
  await expect(playground.getByRole('status')).toContainText(says, PATIENCE);
}

async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run('#near-and-far');
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

test('an exercise is done by keyboard alone, and stays done', async ({ page, baseURL }) => {
  const visit = await watchVisit(page, baseURL ?? '');
  const playground = await exercise(page);
  const goTo = (name: string) => tabTo(page, playground, name);
  await editor(playground).focus();
  await expect(playground.locator('.monaco-editor .view-line').first()).toBeVisible(PATIENCE);

  // As it stands it runs well, and a hidden check finds the schedule under which it does not.
  await page.keyboard.press('Escape');
  await goTo('Check');
  await page.keyboard.press('Enter');
  await checked(playground, /3 of 4 checks pass/);
  await expect(playground.getByRole('status')).toContainText('When the waits take other times');
  const first = playground.locator('.check[data-first="true"]');
  await expect(first).toContainText('near asks 20');
  await goTo('Hint');
  await page.keyboard.press('Enter');
  await expect(playground.getByText('Hint 1 of 3')).toBeVisible();
  // The styles come with the hint.
  await expect(playground.locator('.hints')).toHaveCSS('list-style-type', 'none');
  await goTo('Solution');
  await page.keyboard.press('Enter');
  const solution = playground.getByRole('region', { name: 'One solution' });
  await expect(solution.locator('.monaco-diff-editor .insert-sign').first()).toBeVisible(PATIENCE);

  // The run that failed can be looked at; the program in the editor is still the reader's.
  await first.getByRole('button', { name: 'Show this run above' }).focus();
  await page.keyboard.press('Enter');
  await checked(playground, /the run of a check that fails/);
  await expect(playground.getByRole('log')).toContainText('near asks 20');

  // The list is no longer read: each task gives its own shop's price.
  await editor(playground).focus();
  await retype(page, 14, 'return await ask(shop)');
  await retype(page, 20, 'print("near asks", first.result())');
  await retype(page, 21, 'print("far asks", second.result())');
  await page.keyboard.press('Escape');
  await goTo('Check');
  await page.keyboard.press('Enter');
  await checked(playground, /All 4 checks pass/);
  const done = playground.getByText('Done, with 1 hint, after a look at the solution');
  await expect(done).toBeVisible();
  await page.reload();
  await expect(done).toBeVisible();
  expect(visit).toEqual(spotless);
});

test('what starting over puts aside can be had again, on another day, too', async ({ page }) => {
  const playground = await exercise(page);
  await editor(playground).fill('print("mine")');
  await button(playground, 'Reset').click();
  await page.reload();
  await button(playground, 'Undo').click();
  await expect(playground.locator('.code-layer')).toContainText('print("mine")');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`checks and solution have no fault of accessibility in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const playground = await exercise(page);
    await button(playground, 'Check').click();
    await checked(playground, /3 of 4 checks pass/);
    await button(playground, 'Solution').click();
    const solution = playground.getByRole('region', { name: 'One solution' });
    await expect(solution.locator('.insert-sign').first()).toBeVisible(PATIENCE);
    expect(await faults(page)).toEqual([]);
  });
}
