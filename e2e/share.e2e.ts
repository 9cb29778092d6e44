/** Share links: a whole program in an address, which runs nothing by itself and loses nothing when it is damaged. */
import { expect, test } from 'playwright/test';
import { encodeShareLink } from '../src/playground/share-link.ts';
import {
  button,
  CHAPTER,
  editor,
  openEditor,
  openProgram,
  playgrounds,
  replaceProgram,
  run,
} from './playground-page.ts';

const PROGRAM = 'print("from a link", input())';

test('a program travels by link, with its input, and waits to be run', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('en/play/');
  const playground = playgrounds(page);
  await openEditor(playground);
  await replaceProgram(page, PROGRAM);
  await playground.getByLabel('Input, one line each').fill('Grüße');
  await button(playground, 'Share').click();
  await expect(page.getByText('on your clipboard')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).pathname).toBe('/en/play/');

  const other = await context.newPage();
  await other.goto(link);
  const opened = playgrounds(other);
  await expect(opened.locator('.code-layer')).toContainText('from a link');
  await expect(opened.getByRole('log')).toHaveText('');
  await expect(other.locator('iframe')).toHaveCount(0);
  expect(await run(opened)).toEqual(['from a link Grüße']);
});

test('a chapter’s program is shared with what it promises', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(CHAPTER);
  await button(playgrounds(page).first(), 'Share').click();
  await expect(page.getByText('on your clipboard')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await run(playgrounds(page));
  await expect(playgrounds(page).getByRole('status')).toContainText('As promised');
});

test('a link leaves the reader’s own program alone', async ({ page }) => {
  await page.goto('en/play/');
  await openEditor(playgrounds(page));
  await replaceProgram(page, 'print("my own")');
  await openProgram(page, { text: PROGRAM });
  await openEditor(playgrounds(page));
  await page.keyboard.type('# changed\n');
  await button(page.locator('body'), 'Back to my own program').click();
  await expect(playgrounds(page).locator('.code-layer')).toContainText('my own');
  expect(new URL(page.url()).hash).toBe('');
  await openProgram(page, { text: PROGRAM });
  await expect(playgrounds(page).locator('.code-layer')).toContainText('# changed');
});

test.describe('an unreadable link', () => {
  const whole = encodeShareLink({ text: PROGRAM, stdin: '', spec: null });
  for (const [damage, fragment, words] of [
    ['cut short', whole?.slice(0, -9), 'cut short or changed'],
    ['not a link at all', 'section-2', 'cut short or changed'],
    ['from the future', `9${whole?.slice(1)}`, 'newer version'],
  ] as const) {
    test(`(${damage}) says so, and the reader’s own program is there`, async ({ page }) => {
      await page.goto('en/play/');
      await openEditor(playgrounds(page));
      await replaceProgram(page, 'print("still here")');
      await page.goto('about:blank');
      await page.goto(`en/play/#${fragment}`);
      await expect(page.getByText(words)).toBeVisible();
      await expect(editor(playgrounds(page))).toBeVisible();
      expect(await run(playgrounds(page))).toEqual(['still here']);
    });
  }
});

test('without a clipboard the link stands in a field, ready to be copied', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  const playground = await openProgram(page, { text: PROGRAM });
  await button(playground, 'Share').click();
  const field = playground.getByRole('textbox', { name: 'Link to this program' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/\/en\/play\/#1\./);
});

test('a link that is pasted into the open page opens at once', async ({ page }) => {
  await page.goto('en/play/');
  await expect(button(playgrounds(page), 'Run')).toBeVisible();
  const fragment = encodeShareLink({ text: PROGRAM, stdin: '', spec: null });
  await page.evaluate((hash) => {
    location.hash = hash ?? '';
  }, fragment);
  await expect(playgrounds(page).locator('.code-layer')).toContainText('from a link');
});
