/** The timeline: opened, walked through by pointer and by keyboard, on a phone, and still without scripts. */
import axe from 'axe-core';
import { devices, expect, type Locator, type Page, test } from 'playwright/test';
import { button, editor, openEditor, openProgram, playgrounds, printed, run } from './playground-page.ts';

const PROGRAM = `import asyncio

async def fetch(seconds):
    print("ask", seconds)
    await asyncio.sleep(seconds)
    print("got", seconds)

async def main():
    await asyncio.gather(fetch(2), fetch(1))

asyncio.run(main())
`;

function timeline(playground: Locator): Locator {
  return playground.getByRole('region', { name: 'Timeline', exact: true });
}

function sentence(playground: Locator): Locator {
  return timeline(playground).locator('.timeline-says');
}

/** Runs the program in the empty playground and opens the timeline. */
async function openTimeline(page: Page): Promise<Locator> {
  const playground = await openProgram(page, { text: PROGRAM });
  await run(playground);
  await playground.locator('.timeline-fold > summary').click();
  await expect(timeline(playground)).toBeVisible();
  return playground;
}

test('shows before a run what to do, and after it the run', async ({ page }) => {
  const playground = await openProgram(page, { text: PROGRAM });
  await playground.locator('.timeline-fold > summary').click();
  await expect(playground.getByText('Run the program to walk through')).toBeVisible();
  await run(playground);
  await expect(sentence(playground)).toHaveText(
    'asyncio.run makes the task main in line 11: it is first in the ready queue.',
  );
});

test('goes on and back, and program and output go with it', async ({ page }) => {
  const playground = await openTimeline(page);
  for (let step = 0; step < 3; step += 1) await button(playground, 'Step').click();
  await expect(sentence(playground)).toContainText('main creates the task fetch (Task-2) in line 9');
  await expect(playground.locator('.code-mark')).toBeVisible();
  await expect(playground.locator('.output-line[data-when="later"]')).toHaveCount(4);
  await button(playground, 'Back').click();
  await expect(sentence(playground)).toContainText('main runs for the first time');
});

test('output line, lane and iteration lead to the moment', async ({ page }) => {
  const playground = await openTimeline(page);
  await playground.locator('.output-line').nth(2).click();
  await expect(sentence(playground)).toHaveText('fetch (Task-3) prints got 1 in line 6.');
  await expect(playground.locator('.output-line[data-when="latest"]')).toHaveText('got 1');
  await timeline(playground).getByLabel('Go to output line').selectOption('1  ask 2');
  await expect(sentence(playground)).toHaveText('fetch (Task-2) prints ask 2 in line 4.');
  await timeline(playground).getByRole('button', { name: 'fetch (Task-3)', exact: true }).click();
  await button(playground, 'Next of fetch (Task-3)').click();
  await expect(sentence(playground)).toContainText('fetch (Task-3)');
  await timeline(playground).locator('.timeline-iteration > summary').click();
  await expect(
    timeline(playground).getByText('That is why sleep(0) costs exactly one iteration.'),
  ).toBeVisible();
});

test('a press on the picture goes there, and the other scale keeps the place', async ({ page }) => {
  const playground = await openTimeline(page);
  const ruler = timeline(playground).locator('.timeline-ruler');
  await ruler.getByText('3', { exact: true }).click({ force: true });
  await expect(sentence(playground)).toContainText('Iteration 3 begins');
  await timeline(playground).getByLabel('Scale').selectOption('By time');
  await expect(sentence(playground)).toContainText('Iteration 3 begins');
});

test('a line of the program leads to what it did: by its number, by key, and where it did nothing it is said', async ({
  page,
}) => {
  const playground = await openTimeline(page);
  await openEditor(playground);
  await playground.locator('.line-numbers').nth(4).click();
  await expect(sentence(playground)).toContainText('is suspended in line 5');
  await editor(playground).focus();
  await page.keyboard.press('ControlOrMeta+Home');
  for (let line = 1; line < 6; line += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+l');
  await expect(sentence(playground)).toHaveText('fetch (Task-3) prints got 1 in line 6.');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+l');
  await expect(playground.getByText('Nothing that the timeline shows happens in line 7.')).toBeVisible();
});

test('plays to the end and stops there', async ({ page }) => {
  const playground = await openTimeline(page);
  await page.clock.install();
  await button(playground, 'Play').click();
  await expect(button(playground, 'Pause')).toBeVisible();
  for (let moment = 0; moment < 60; moment += 1) await page.clock.runFor(1200);
  await expect(button(playground, 'Play')).toBeVisible();
  await expect(sentence(playground)).toHaveText('The program is over.');
});

test('the keyboard alone walks through it and is never trapped', async ({ page }) => {
  const playground = await openTimeline(page);
  await timeline(playground).getByRole('slider', { name: 'Moment' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(sentence(playground)).toContainText('Iteration 1 begins');
  await page.keyboard.press('End');
  await expect(sentence(playground)).toHaveText('The program is over.');
  await page.keyboard.press('Home');
  await page.keyboard.press('n');
  await expect(sentence(playground)).toContainText('main runs for the first time');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await expect(sentence(playground)).toContainText('fetch (Task-2)');
  await page.keyboard.press('s');
  await expect(timeline(playground).getByLabel('Scale')).toHaveValue('time');
  await page.keyboard.press('i');
  await expect(timeline(playground).getByText('It ran, in this order:')).toBeVisible();
  for (let key = 0; key < 60; key += 1) await page.keyboard.press('Tab');
  await expect(timeline(playground).locator(':focus')).toHaveCount(0);
});

test('is remembered, and says the same as a table', async ({ page }) => {
  await page.goto('en/tasks/');
  const first = playgrounds(page).first();
  await first.locator('.timeline-fold > summary').click();
  await page.reload();
  await expect(first.locator('.timeline-still')).toBeVisible();
  await run(first);
  await expect(timeline(first)).toBeVisible();
  await timeline(first).getByText('As a table').click();
  await timeline(first).getByRole('button', { name: 'Go to moment 4', exact: true }).click();
  const said = (await sentence(first).textContent()) ?? '';
  await expect(timeline(first).getByRole('row').filter({ hasText: said }).last()).toHaveAttribute(
    'aria-current',
    'step',
  );
});

test('a link leads to the moment', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const playground = await openTimeline(page);
  for (let step = 0; step < 5; step += 1) await button(playground, 'Step').click();
  const said = (await sentence(playground).textContent()) ?? '';
  await button(playground, 'Link to this moment').click();
  await expect(page.getByText('A link to this moment is on your clipboard.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link);
  const opened = playgrounds(other);
  expect(await run(opened)).toHaveLength(4);
  await expect(sentence(opened)).toHaveText(said);
});

for (const format of ['SVG', 'PNG'] as const) {
  test(`the picture is saved as ${format}`, async ({ page }) => {
    const playground = await openTimeline(page);
    const saving = page.waitForEvent('download');
    await button(playground, `Save as ${format}`).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe(`play.${format.toLowerCase()}`);
    const bytes: Buffer[] = [];
    for await (const chunk of await saved.createReadStream()) bytes.push(Buffer.from(chunk));
    const head = Buffer.concat(bytes).toString('latin1');
    expect(head).toMatch(format === 'SVG' ? /^<svg[\s\S]*Timeline[\s\S]*fetch \(Task-2\)/ : /^\x89PNG/);
  });
}

test('says all to a screen reader: the picture by name, a table of moments, each step as one sentence', async ({
  page,
}) => {
  const playground = await openTimeline(page);
  await timeline(playground).getByText('As a table').click();
  await expect(timeline(playground)).toMatchAriaSnapshot(`
    - region "Timeline":
      - button "Play"
      - button "Back"
      - button "Step"
      - slider "Moment"
      - combobox "Scale"
      - region /Timeline of 3 tasks over \\d+ iterations and 2 s of virtual time/:
        - list:
          - listitem: event loop
          - listitem:
            - button "main"
          - listitem:
            - button "fetch (Task-2)"
      - group:
        - table "What happened, moment by moment":
          - rowgroup:
            - row "Moment Time Iteration What happens"
          - rowgroup:
            - row /Go to moment 1 0 s asyncio.run makes the task main/
  `);
  await expect(sentence(playground)).toHaveAttribute('aria-live', 'polite');
  await expect(timeline(playground).getByRole('row')).toHaveCount(41);
});

test('is whole on paper: program, output and still timeline, with nothing cut', async ({ page }) => {
  await page.goto('en/why-async/');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 640, height: 900 });
  const playground = page.locator('#kitchen-async');
  for (const part of ['.code', '.expected-lines', '.timeline-still svg'])
    await expect(playground.locator(part).first()).toBeVisible();
  await expect(playground.getByRole('button', { name: 'Run', exact: true })).toBeHidden();
  const drawn = await playground.locator('.timeline-still svg').boundingBox();
  const frame = await playground.boundingBox();
  expect((drawn?.x ?? 0) + (drawn?.width ?? 0)).toBeLessThanOrEqual(
    (frame?.x ?? 0) + (frame?.width ?? 0) + 1,
  );
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no fault of accessibility, open with everything in it (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const playground = await openTimeline(page);
    for (const fold of ['As a table', 'Keys']) await timeline(playground).getByText(fold).click();
    await timeline(playground).locator('.timeline-iteration > summary').click();
    await page.evaluate(axe.source);
    const faults = await page.evaluate(async () => {
      const { violations } = await window.axe.run('.timeline-fold');
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(faults).toEqual([]);
  });
}

test.describe('on a phone', () => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
  test.use({ ...phone, viewport: { width: 360, height: 740 } });

  test('it fits the page, and a tap goes to the moment', async ({ page }) => {
    const playground = await openTimeline(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await button(playground, 'Step').tap();
    await expect(sentence(playground)).toContainText('Iteration 1 begins');
    await playground.locator('.output-line').nth(1).tap();
    await expect(sentence(playground)).toContainText('prints ask 1');
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a still timeline of the recorded run opens', async ({ page }) => {
    await page.goto('en/tasks/');
    const playground = page.locator('#two-workers');
    await playground.getByText('Timeline', { exact: true }).click();
    await expect(playground.locator('.timeline-still svg')).toBeVisible();
    await expect(playground.locator('.timeline-labels')).toContainText('worker (Task-3)');
    await expect(playground.getByText('Run the program')).toHaveCount(0);
  });
});

test.describe('without scripts on any page', () => {
  test.use({ javaScriptEnabled: false });

  test('each playground of the course has its still timeline', async ({ page }) => {
    for (const chapter of ['why-async', 'coroutine-objects', 'await', 'tasks', 'event-loop', 'blocking']) {
      await page.goto(`en/${chapter}/`);
      const playgrounds = page.locator('.playground[data-kind]');
      expect(await playgrounds.count(), chapter).toBeGreaterThan(0);
      await expect(playgrounds.locator('.timeline-still'), chapter).toHaveCount(await playgrounds.count());
    }
  });
});

test('the living timeline is fetched only when it is opened', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const playground = await openProgram(page, { text: 'print("a")' });
  expect(await run(playground)).toEqual(['a']);
  expect(await printed(playground)).toEqual(['a']);
  expect(fetched.filter((url) => /\/timeline[^/]*\.js$/.test(url))).toEqual([]);
  await playground.locator('.timeline-fold > summary').click();
  await expect(timeline(playground)).toBeVisible();
  expect(fetched.filter((url) => /\/timeline[^/]*\.js$/.test(url))).toHaveLength(1);
});
