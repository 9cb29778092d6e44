/** The window of a program with tkinter: drawn in the page, used by hand, and carried by a link. */
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { expect, test } from 'playwright/test';
import { button, expectEnded, openProgram, printed, run } from './playground-page.ts';

const text = readFileSync(new URL('./fixtures/counter.py', import.meta.url), 'utf8');

test('a window can be used: each thing done runs the program again', async ({ page }) => {
  const playground = await openProgram(page, { text });
  expect(await run(playground)).toEqual(['counted 0 at 10.0']);
  const screen = page.getByRole('region', { name: 'Window', exact: true });
  const drawn = screen.getByRole('region', { name: 'Counter' });
  await expect(drawn).toContainText('0');

  await button(drawn, 'More').click();
  await expect(drawn.locator('.drawn-label')).toHaveText('1');
  await expect(screen.getByText('0 s: clicks More')).toBeVisible();
  await drawn.getByLabel('Field 1').fill('Ada');
  await page.keyboard.press('Enter');
  await expect(screen.getByText('0 s: types Ada')).toBeVisible();
  await expectEnded(playground);
  expect(await printed(playground)).toEqual(['hello Ada', 'counted 1 at 10.0']);

  await button(drawn, 'Slow').click();
  await expect(screen.getByText('It does not answer: for another 2 s its handler is running.')).toBeVisible();
  await button(drawn, 'Close the window').click();
  await expect(screen.getByText('0 s: closes the window')).toBeVisible();
  await expectEnded(playground);
  expect(await printed(playground)).toEqual(['hello Ada', 'counted 2 at 2.0']);

  await button(screen, 'Undo “0 s: clicks More”').click();
  await expectEnded(playground);
  await expect(playground.getByRole('log')).toContainText('counted 1 at 2.0');

  await page.evaluate(axe.source);
  const faults = await page.evaluate(async () => {
    const { violations } = await window.axe.run('.playground');
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
  });
  expect(faults).toEqual([]);
});

test('a link brings along what was done, and the moments can be walked through', async ({ page }) => {
  const acts = [
    { deed: 'click', at: 1, widget: 'More', text: '' },
    { deed: 'click', at: 3, widget: 'Mor', text: '' },
    { deed: 'close', at: 4, widget: '', text: '' },
  ] as const;
  const playground = await openProgram(page, { text, acts });
  expect(await run(playground)).toEqual(['counted 1 at 4.0']);
  const screen = page.getByRole('region', { name: 'Window', exact: true });
  await expect(screen.locator('.drawn-label')).toHaveText('0');
  await button(screen, 'Step').click();
  await expect(screen.locator('.drawn-label')).toHaveText('1');
  await button(screen, 'Step').click();
  await expect(screen).toContainText('No window at this moment.');
  await expect(screen).toContainText('At 3 s there was no “Mor”; there was “More”, “Slow”.');
});
