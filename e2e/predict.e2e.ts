/** The predict board: done by keyboard alone, by drag and by tap; all three verdicts; kept; and without scripts. */
import axe from 'axe-core';
import { devices, expect, type Locator, type Page, test } from 'playwright/test';
import { button, printed } from './playground-page.ts';

async function openPlayground(page: Page, chapter: string, id: string): Promise<Locator> {
  await page.goto(`en/${chapter}/`);
  const playground = page.locator(`#${id}`);
  await playground.scrollIntoViewIfNeeded();
  await expect(playground).toHaveAttribute('data-live', 'yes');
  return playground;
}

/** Opens the board of a playground. */
async function openBoard(page: Page, chapter: string, id: string): Promise<Locator> {
  const playground = await openPlayground(page, chapter, id);
  await button(playground, 'Arrange the lines').click();
  await expect(board(playground)).toBeVisible();
  return playground;
}

function board(playground: Locator): Locator {
  return playground.locator('.predict');
}

function line(playground: Locator, text: string): Locator {
  return board(playground).locator('.predict-line').getByText(text, { exact: true });
}

/** The lines that will be printed, as they are placed now. */
async function placed(playground: Locator): Promise<readonly string[]> {
  return board(playground).locator('.predict-rows .predict-line').allTextContents();
}

/** Moves the lines one after the other to their places, by the arrow keys alone. */
async function arrange(page: Page, playground: Locator, order: readonly string[]): Promise<void> {
  for (const [place, text] of order.entries()) {
    await line(playground, text).focus();
    for (let at = (await placed(playground)).indexOf(text); at > place; at -= 1)
      await page.keyboard.press('ArrowUp');
  }
  expect(await placed(playground)).toEqual(order);
}

/** Drags one thing onto the top of another. */
async function drag(page: Page, what: Locator, onto: Locator): Promise<void> {
  await onto.evaluate((part) => part.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const [from, to] = [await what.boundingBox(), await onto.boundingBox()];
  if (from === null || to === null) throw new Error('the board is not shown');
  await page.mouse.move(from.x + 20, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + from.height / 2 - 6);
  await page.mouse.move(to.x + 20, to.y + 4, { steps: 5 });
  await page.mouse.up();
}

function answer(playground: Locator): Locator {
  return playground.getByRole('region', { name: 'What came of your prediction' });
}

async function expectAnswer(playground: Locator, verdict: string): Promise<void> {
  await expect(answer(playground)).toContainText(verdict, { timeout: 45_000 });
}

async function faults(page: Page, within: string): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (part) => (await window.axe.run(part)).violations.map(({ id }) => id), within);
}

const KITCHEN = {
  started: ['wash: switched on', 'rice: switched on', 'sweep: switched on'],
  inOrder: ['wash: done', 'rice: done', 'sweep: done', 'good night'],
  byTime: ['sweep: done', 'wash: done', 'rice: done', 'good night'],
};

test('a prediction by keyboard alone: impossible, shown on the timeline, made again, and right', async ({
  page,
}) => {
  const playground = await openPlayground(page, 'why-async', 'kitchen-ties');
  await button(playground, 'Arrange the lines').focus();
  await page.keyboard.press('Enter');
  await expect(board(playground).locator('.predict-line').first()).toBeFocused();
  await arrange(page, playground, [...KITCHEN.started, ...KITCHEN.inOrder]);
  await button(playground, 'Run and compare').focus();
  await page.keyboard.press('Enter');
  await expectAnswer(playground, 'This cannot happen');
  await expect(answer(playground)).toContainText('sweep: done always comes before wash: done.');
  await expect(answer(playground)).toContainText('One line has to move.');
  await expect(answer(playground)).toContainText('You let all sleeps end in the order in which they began.');
  await expect(answer(playground).locator('[data-mark="moves"]')).toHaveText('sweep: doneto be moved');
  await expect(answer(playground).locator('.predict-told')).toBeFocused();
  expect(await faults(page, '#kitchen-ties')).toEqual([]);

  await page.keyboard.press('Tab');
  await expect(button(playground, 'Show it on the timeline')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(playground.locator('.timeline-says')).toContainText('prints wash: done');

  await button(playground, 'Predict again').focus();
  await page.keyboard.press('Enter');
  await arrange(page, playground, [...KITCHEN.started, ...KITCHEN.byTime]);
  await button(playground, 'Run and compare').focus();
  await page.keyboard.press('Enter');
  await expectAnswer(playground, 'This is what happens');
});

test('each move is said to those who cannot see it', async ({ page }) => {
  const playground = await openBoard(page, 'event-loop', 'timers');
  await arrange(page, playground, ['x', 'y', 'z', 'w']);
  const said = board(playground).locator('p[aria-live]');
  await line(playground, 'y').focus();
  for (const [key, sentence] of [
    ['ArrowUp', 'y: now 1 of 4.'],
    ['ArrowUp', 'y cannot go further.'],
    ['ArrowDown', 'y: now 2 of 4.'],
    ['e', 'y: in either order with x.'],
    ['e', 'y: in a row of its own, 2 of 4.'],
    ['Delete', 'y will not be printed.'],
    ['Delete', 'y will be printed, 4 of 4.'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(said).toHaveText(sentence);
    await expect(line(playground, 'y')).toBeFocused();
  }
});

test('a prediction by drag: possible, but not what CPython does', async ({ page }) => {
  const playground = await openBoard(page, 'event-loop', 'timers');
  for (const text of ['w', 'x', 'y', 'z'])
    await drag(page, line(playground, text), board(playground).locator('.predict-row').first());
  expect(await placed(playground)).toEqual(['z', 'y', 'x', 'w']);
  await button(playground, 'Run and compare').click();
  await expectAnswer(playground, 'Possible, but not what CPython does here');
  await expect(answer(playground)).toContainText('Here y comes before z.');
  await expect(answer(playground)).toContainText('the one that was set first goes first');
});

test('a line that is not printed is dragged aside; what was right is asked anew the next time', async ({
  page,
}) => {
  const playground = await openBoard(page, 'coroutine-objects', 'one-missing-await');
  await drag(page, line(playground, 'second step'), board(playground).locator('.predict-aside'));
  await expect(board(playground).locator('.predict-left')).toHaveText(/second step/);
  await arrange(page, playground, ['first step', 'third step', 'finished']);
  await button(playground, 'Run and compare').click();
  await expectAnswer(playground, 'This is what happens');

  await page.reload();
  await expect(playground).toContainText('Last time, you predicted this rightly.');
  await button(playground, 'Arrange the lines').click();
  await expect(line(playground, 'second step')).toBeVisible();
  expect(await placed(playground)).toHaveLength(4);
});

test('a prediction that went wrong is kept as it was placed', async ({ page }) => {
  const playground = await openBoard(page, 'event-loop', 'timers');
  await arrange(page, playground, ['x', 'y', 'z', 'w']);
  await button(playground, 'Run and compare').click();
  await expectAnswer(playground, 'This cannot happen');
  await page.reload();
  await expect(playground).toContainText('Last time, your order could not happen.');
  await button(playground, 'Arrange the lines').click();
  await expect(line(playground, 'x')).toBeVisible();
  expect(await placed(playground)).toEqual(['x', 'y', 'z', 'w']);
});

test('who lets it run without a guess is told so the next time, and sees no verdict', async ({ page }) => {
  const playground = await openPlayground(page, 'event-loop', 'timers');
  await button(playground, 'Show me without guessing').click();
  await expect(playground.getByRole('status')).toContainText('The program returned.', { timeout: 45_000 });
  expect(await printed(playground)).toEqual(['y', 'z', 'x', 'w']);
  await expect(answer(playground)).toHaveCount(0);
  await page.reload();
  await expect(playground).toContainText('Last time, you let it run without a guess.');
});

test('a changed program is not predicted', async ({ page }) => {
  const playground = await openPlayground(page, 'event-loop', 'timers');
  await expect(button(playground, 'Arrange the lines')).toBeVisible();
  await playground.getByRole('textbox', { name: /^Program/ }).click();
  await expect(playground.locator('.monaco-editor .view-line').first()).toBeVisible({ timeout: 30_000 });
  await page.keyboard.type('# mine');
  await expect(button(playground, 'Arrange the lines')).toHaveCount(0);
});

test.describe('on a phone', () => {
  const { defaultBrowserType: _, ...phone } = devices['iPhone SE'];
  test.use(phone);

  test('a prediction by tap, with nothing out of reach', async ({ page }) => {
    const playground = await openBoard(page, 'event-loop', 'alarm-clock');
    expect(await placed(playground)).toEqual(['sleeper', 'callback']);
    await playground.getByRole('button', { name: 'Move up: callback' }).tap();
    expect(await placed(playground)).toEqual(['callback', 'sleeper']);
    await playground.getByRole('button', { name: 'In either order with the line above: sleeper' }).tap();
    await expect(board(playground).locator('[data-beside]')).toHaveCount(1);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await button(playground, 'Run and compare').tap();
    await expectAnswer(playground, 'This is what happens');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the board has no fault of accessibility in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const playground = await openBoard(page, 'why-async', 'kitchen-ties');
    await line(playground, 'rice: done').focus();
    await page.keyboard.press('e');
    await line(playground, 'sweep: done').focus();
    await page.keyboard.press('Delete');
    expect(await faults(page, '#kitchen-ties')).toEqual([]);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('there are code, task, and what is printed in a closed fold', async ({ page }) => {
    await page.goto('en/event-loop/');
    const playground = page.locator('#timers');
    await expect(playground.locator('.playground-task')).toBeVisible();
    await expect(playground.locator('.code')).toContainText('asyncio.create_task(nap(name, seconds))');
    await expect(playground.locator('.expected-lines')).toBeHidden();
    await expect(playground.getByText('Arrange the lines', { exact: true })).toBeHidden();
    await playground.locator('.expected > summary').click();
    await expect(playground.locator('.expected-lines')).toBeVisible();
  });
});

test('a prediction has its hint, fetched when it is asked for', async ({ page }) => {
  const playground = await openPlayground(page, 'why-async', 'compute-only');
  await button(playground, 'Hint').click();
  await expect(playground.getByText(/Look for the .* at which the next job could get in/)).toBeVisible();
});
