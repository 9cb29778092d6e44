/** What the tests of the playground do as a reader would: find one, open a program in it, type, run. */
import { expect, type Locator, type Page } from 'playwright/test';
import { encodeShareLink, type SharedProgram } from '../src/playground/share-link.ts';

/** The chapter that the tests visit. */
export const CHAPTER = 'en/why-async/';

/** The playgrounds of a page. */
export function playgrounds(page: Page): Locator {
  return page.getByRole('region').filter({ has: page.getByRole('button', { name: 'Run', exact: true }) });
}

/** Opens the empty playground with a program in it, by a share link. */
export async function openProgram(
  page: Page,
  program: Partial<SharedProgram> & { text: string },
): Promise<Locator> {
  const fragment = encodeShareLink({ stdin: '', spec: null, ...program });
  await page.goto(`en/play/#${fragment}`);
  await expect(page.getByText('It has not been run.')).toBeVisible();
  return playgrounds(page);
}

export function button(playground: Locator, name: string): Locator {
  return playground.getByRole('button', { name, exact: true });
}

/** The editor, whichever it is at the moment. */
export function editor(playground: Locator): Locator {
  return playground.getByRole('textbox', { name: /^Program/ });
}

/** Goes to edit and waits for the full editor. */
export async function openEditor(playground: Locator): Promise<void> {
  await editor(playground).click();
  await expect(playground.locator('.monaco-editor .view-line').first()).toBeVisible({ timeout: 30_000 });
  await expect(editor(playground)).toBeFocused();
}

/** Replaces the whole program, as pasting does. */
export async function replaceProgram(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** Runs to the end and gives the printed lines. */
export async function run(playground: Locator, name: 'Run' | 'Check' = 'Run'): Promise<readonly string[]> {
  await button(playground, name).click();
  await expectEnded(playground);
  return printed(playground);
}

export async function expectEnded(playground: Locator): Promise<void> {
  await expect(playground.getByRole('status')).toContainText(/The program|You stopped/, { timeout: 45_000 });
}

/** The lines of the output as a reader would copy them. */
export async function printed(playground: Locator): Promise<readonly string[]> {
  return playground.getByRole('log').locator('.output-text').allTextContents();
}
