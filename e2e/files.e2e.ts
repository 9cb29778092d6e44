/** The files of a run: shown below its output, and saved. */
import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import { expect, test } from 'playwright/test';
import { button, openProgram, run } from './playground-page.ts';

const text = `
import os
with open("notes.txt", "a") as file:
    file.write("<b>tea</b>\\ncake\\n")
with open("picture.png", "wb") as file:
    file.write(b"\\x89PNG\\r\\n\\x1a\\n")
print(sorted(os.listdir()))
try:
    open("/lib/left", "w")
except PermissionError as error:
    print(error.strerror)
`;

test('a run shows the files that it left, each can be saved, and the next run begins without them', async ({
  page,
}) => {
  const playground = await openProgram(page, {
    text,
    files: [{ path: 'in.txt', text: 'brought' }],
  });
  const lines = ["['in.txt', 'notes.txt', 'picture.png']", 'Permission denied'];
  expect(await run(playground)).toEqual(lines);
  expect(await run(playground)).toEqual(lines);
  await playground.getByText('Files: in.txt, notes.txt, picture.png').click();
  await expect(playground.getByText('was there · 7 bytes')).toBeVisible();
  await expect(playground.getByText('made · 16 bytes · written at 0 s')).toBeVisible();
  const notes = playground.getByRole('region', { name: 'What stands in notes.txt' });
  await expect(notes.getByRole('listitem')).toHaveText(['<b>tea</b>', 'cake']);
  await expect(playground.getByText('89 50 4e 47 0d 0a 1a 0a')).toBeVisible();

  const downloading = page.waitForEvent('download');
  await button(playground, 'Save notes.txt').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('notes.txt');
  expect(await readFile(await download.path(), 'utf8')).toBe('<b>tea</b>\ncake\n');

  await page.evaluate(axe.source);
  const faults = await page.evaluate(async () => {
    const { violations } = await window.axe.run('.playground');
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
  });
  expect(faults).toEqual([]);
});
