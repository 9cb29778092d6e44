/** The playground as a reader uses it: run, edit, stop, reset, come back later; by mouse, keyboard and finger. */
import { devices, expect, type Locator, type Page, test } from 'playwright/test';
import {
  button,
  CHAPTER,
  editor,
  expectEnded,
  openEditor,
  openProgram,
  playgrounds,
  printed,
  replaceProgram,
  run,
} from './playground-page.ts';

const HELLO =
  'import asyncio\n\n\nasync def main():\n    print("one")\n    await asyncio.sleep(1.5)\n    print("two")\n\n\nasyncio.run(main())';

test.describe('running', () => {
  test('shows each line with its virtual time, and says how the run ended', async ({ page }) => {
    const playground = await openProgram(page, { text: HELLO });
    expect(await run(playground)).toEqual(['one', 'two']);
    await expect(playground.locator('.output-line').first()).toHaveAttribute('data-time', '0.0 s');
    await expect(playground.locator('.output-line').last()).toHaveAttribute('data-time', '1.5 s');
    await expect(playground.getByRole('status')).toContainText('1.5 s of virtual time');
  });

  test('runs the chapter’s own program and finds it as promised', async ({ page }) => {
    await page.goto(CHAPTER);
    const playground = playgrounds(page).first();
    expect((await run(playground)).length).toBeGreaterThan(0);
    await expect(playground.getByRole('status')).toContainText('As promised');
  });

  test('stops at once, keeps what was printed and the program, and can run again', async ({ page }) => {
    const playground = await openProgram(page, { text: 'print("first")\nwhile True:\n    pass' });
    await button(playground, 'Run').click();
    await expect(playground.getByRole('log')).toContainText('first', { timeout: 45_000 });
    await button(playground, 'Stop').click();
    await expect(playground.getByRole('status')).toContainText('You stopped the program');
    expect(await printed(playground)).toEqual(['first']);
    await openEditor(playground);
    await replaceProgram(page, 'print("second")');
    expect(await run(playground)).toEqual(['second']);
  });

  test('marks the line that broke the promised order, and says why', async ({ page }) => {
    const spec = 'lines { "two" "one" }';
    const playground = await openProgram(page, { text: HELLO, spec });
    await run(playground);
    const guilty = playground.locator('[data-guilty="yes"]');
    await expect(guilty).toHaveCount(1);
    await expect(guilty).toContainText('one');
    await expect(playground.getByRole('status')).toContainText('two');
  });

  test('draws a flood of lines in part, and all of them when asked', async ({ page }) => {
    const playground = await openProgram(page, { text: 'for n in range(3000):\n    print("line", n)' });
    const lines = await run(playground);
    expect(lines.length).toBeLessThan(400);
    expect(lines.at(-1)).toBe('line 2999');
    await button(playground, 'Show all 3,000 lines').click();
    await expect(playground.locator('.output-text')).toHaveCount(3000);
  });

  test('gives input() its lines', async ({ page }) => {
    const playground = await openProgram(page, { text: 'print("hello", input())\nprint(input())' });
    await playground.getByLabel('Input, one line each').fill('Ada\nGrace');
    expect(await run(playground)).toEqual(['hello Ada', 'Grace']);
  });

  test('tells standard error from standard output in words', async ({ page }) => {
    const playground = await openProgram(page, {
      text: 'import sys\nprint("out")\nprint("err", file=sys.stderr)',
    });
    expect(await run(playground)).toEqual(['out', 'err']);
    await expect(playground.locator('[data-stream="err"]')).toHaveAttribute('data-margin', 'stderr');
  });

  test('says what is wrong when the interpreter cannot be fetched, and runs after Retry', async ({
    page,
  }) => {
    await page.route('**/interpreter/**', (route) => route.abort());
    const playground = await openProgram(page, { text: HELLO });
    await button(playground, 'Run').click();
    await expect(playground.getByRole('status')).toContainText('could not be fetched', { timeout: 45_000 });
    await page.unroute('**/interpreter/**');
    await button(playground, 'Retry').click();
    await expectEnded(playground);
    expect(await printed(playground)).toEqual(['one', 'two']);
  });
});

test.describe('editing', () => {
  test('puts the caret where the reader clicked, and runs what was typed', async ({ page }) => {
    const playground = await openProgram(page, { text: 'print("a")\nprint("b")' });
    const box = await playground.locator('.code-line').nth(1).boundingBox();
    if (box === null) throw new Error('the second line is on the page');
    // Far to the right of the text: the caret goes to the end of the line.
    await page.mouse.click(box.x + box.width - 5, box.y + box.height / 2);
    await expect(playground.locator('.monaco-editor .view-line').first()).toBeVisible({ timeout: 30_000 });
    await expect(editor(playground)).toBeFocused();
    await page.keyboard.type(' or print("c")');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expectEnded(playground);
    expect(await printed(playground)).toEqual(['a', 'b', 'c']);
  });

  test('loses nothing that is typed before the full editor is there', async ({ page }) => {
    await page.route('**/editor*.js', async (route) => {
      await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('quick'));
      await route.continue();
    });
    const playground = await openProgram(page, { text: 'print("a")' });
    await editor(playground).focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\nprint("quick")');
    await expect(playground.locator('.monaco-editor .view-line')).toHaveCount(2, { timeout: 30_000 });
    await page.keyboard.type('  # and on');
    await expect(playground.locator('.view-lines')).toContainText('# and on');
    expect(await run(playground)).toEqual(['a', 'quick']);
  });

  test('can be undone, also a Reset', async ({ page }) => {
    await page.goto(CHAPTER);
    const playground = playgrounds(page).first();
    await openEditor(playground);
    await replaceProgram(page, 'print("mine")');
    expect(await run(playground)).toEqual(['mine']);
    await button(playground, 'Reset').click();
    await expect(playground.locator('.view-lines')).not.toContainText('mine');
    await button(playground, 'Undo').click();
    await expect(playground.locator('.view-lines')).toContainText('mine');
    await editor(playground).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(playground.locator('.view-lines')).not.toContainText('mine');
  });

  test('says that an output is older than the program', async ({ page }) => {
    const playground = await openProgram(page, { text: 'print(1)' });
    await run(playground);
    await openEditor(playground);
    await page.keyboard.type('#');
    await expect(playground.getByText('This output is from before your last change.')).toBeVisible();
  });

  test('works in the plain editor when the full one cannot be fetched', async ({ page }) => {
    await page.route('**/editor*.js', (route) => route.abort());
    const playground = await openProgram(page, { text: 'print(1)' });
    await editor(playground).fill('print("plain")');
    await expect(playground.getByText('The full editor could not be loaded')).toBeVisible();
    expect(await run(playground)).toEqual(['plain']);
  });
});

test.describe('coming back', () => {
  test('finds the edit as it was left, and nothing runs by itself', async ({ page }) => {
    await page.goto(CHAPTER);
    const playground = playgrounds(page).first();
    await openEditor(playground);
    await replaceProgram(page, 'print("kept for later")');
    await page.reload();
    await expect(playground.locator('.code-layer')).toContainText('kept for later');
    await expect(playground.getByRole('log')).toHaveText('');
    await expect(page.locator('iframe')).toHaveCount(0);
    expect(await run(playground)).toEqual(['kept for later']);
    await button(playground, 'Reset').click();
    await page.reload();
    await expect(playground.locator('.code-layer')).not.toContainText('kept for later');
  });

  test('shows both versions when the chapter changed meanwhile', async ({ page }) => {
    await page.goto(CHAPTER);
    const id = await playgrounds(page).first().getAttribute('id');
    await page.evaluate((name) => {
      const edit = { version: 1, text: 'print("from an old version")', stdin: '', base: 'old' };
      localStorage.setItem(`await-and-see:edit:en/${name}`, JSON.stringify(edit));
    }, id);
    await page.reload();
    const playground = playgrounds(page).first();
    await expect(playground.getByText('This program has changed since you edited it.')).toBeVisible();
    await expect(playground.locator('.code-layer')).toContainText('from an old version');
    await button(playground, 'See the new version').click();
    await expect(playground.getByRole('region', { name: 'The new version' })).toContainText('def ');
    await button(playground, 'Keep mine').click();
    await page.reload();
    await expect(playground.locator('.code-layer')).toContainText('from an old version');
    await expect(playground.getByText('This program has changed')).toHaveCount(0);
  });

  test('says once that nothing can be kept', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(CHAPTER);
    const playground = playgrounds(page).first();
    await openEditor(playground);
    await page.keyboard.type('#');
    await expect(playground.getByText('does not let the page store anything')).toBeVisible();
    await button(playground, 'Dismiss').click();
    await page.keyboard.type('#');
    await expect(playground.getByText('does not let the page store anything')).toHaveCount(0);
  });
});

test('the keyboard alone does everything, and is never trapped', async ({ page }) => {
  const playground = await openProgram(page, { text: 'print("keys")' });
  await editor(playground).focus();
  await expect(playground.locator('.monaco-editor .view-line').first()).toBeVisible({ timeout: 30_000 });
  // Who only passes changes nothing.
  await expect(editor(playground)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(playground, 'Run')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(editor(playground)).toBeFocused();
  // Who goes to edit indents, and is told how to leave.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await expect(editor(playground)).toBeFocused();
  await expect(playground.getByText('press Escape, then Tab')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(button(playground, 'Run')).toBeFocused();
  await page.keyboard.press('Enter');
  await expectEnded(playground);
  await expect(button(playground, 'Run')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(playground, 'Stop')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(editor(playground)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(editor(playground)).not.toBeFocused();
});

test.describe('the change from static code to the editor', () => {
  test('moves nothing on the page', async ({ page }) => {
    await page.goto(CHAPTER);
    const playground = playgrounds(page).first();
    await expect(button(playground, 'Run')).toBeVisible();
    const before = await sizeOf(playground);
    await page.evaluate(() => {
      const shifts: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value));
      }).observe({ type: 'layout-shift' });
      Object.assign(window, { shifts });
    });
    // By script: a click would count as the reader's own input, and shifts after input are forgiven.
    await editor(playground).evaluate((element) => element.focus({ preventScroll: true }));
    await expect(playground.locator('.monaco-editor .view-line').first()).toBeVisible({ timeout: 30_000 });
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
    expect(await sizeOf(playground)).toEqual(before);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`changes the colour of no character (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(CHAPTER);
      for (const playground of [playgrounds(page).first(), playgrounds(page).nth(1)]) {
        await expect(button(playground, 'Run')).toBeVisible();
        const id = await playground.getAttribute('id');
        const fixed = await colours(page, `#${id} .code-layer .code-line`);
        await openEditor(playground);
        await expect.poll(() => colours(page, `#${id} .view-line`)).toEqual(fixed);
        expect(
          new Set(fixed.map((character) => character.split(' ').slice(1).join(' '))).size,
        ).toBeGreaterThan(3);
      }
    });
  }

  test('follows the theme while it is open', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    const playground = await openProgram(page, { text: 'import asyncio' });
    await openEditor(playground);
    const light = await colours(page, '.view-line');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => colours(page, '.view-line')).not.toEqual(light);
  });
});

async function sizeOf(playground: Locator): Promise<readonly (number | undefined)[]> {
  const box = await playground.boundingBox();
  return [box?.width, box?.height];
}

/** Each visible character with its colour, in the order of the page: `i rgb(1, 2, 3)`. */
function colours(page: Page, lines: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const rows = [...document.querySelectorAll<HTMLElement>(selector)];
    // Monaco keeps its lines in any order and places them by their top.
    rows.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
    return rows.flatMap((row) => {
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      const characters: string[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const colour = getComputedStyle(node.parentElement ?? row).color;
        const visible = (node.textContent ?? '').replaceAll(/[\s\u00a0]/g, '');
        characters.push(...[...visible].map((character) => `${character} ${colour}`));
      }
      return characters;
    });
  }, lines);
}

test.describe('help', () => {
  test('an exercise is judged by Check, gives hints one by one, and shows a solution that passes', async ({
    page,
  }) => {
    await page.goto('en/blocking/');
    const playground = playgrounds(page)
      .filter({ has: page.getByRole('button', { name: 'Check', exact: true }) })
      .first();
    await run(playground);
    await expect(playground.getByRole('status')).toContainText('Press Check');
    await run(playground, 'Check');
    await expect(playground.getByRole('status')).toContainText('Not as promised');
    await button(playground, 'Hint').click();
    await expect(playground.getByText(/^Hint 1 of/)).toBeVisible();
    await button(playground, 'Solution').click();
    const solution = playground.getByRole('region', { name: 'One solution' });
    await expect(solution.locator('.monaco-diff-editor .insert-sign').first()).toBeVisible();
    await expect(editor(playground)).toHaveValue(/time\.sleep\(3\)/);
  });

  test('what was expected is folded up until it is asked for', async ({ page }) => {
    await page.goto(CHAPTER);
    const playground = playgrounds(page).first();
    const expected = playground.locator('.expected .output-text').first();
    await expect(expected).toBeHidden();
    await playground.getByText('What was expected').click();
    await expect(expected).toBeVisible();
  });
});

test.describe('with a finger', () => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
  test.use(phone);

  test('the program is edited in a text area over the same coloured code', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    const playground = await openProgram(page, { text: 'print("a")' });
    await editor(playground).tap();
    await editor(playground).fill('import asyncio\nprint("touched")');
    await expect(playground.locator('.code-layer .code-keyword')).toHaveText('import ');
    expect(await run(playground)).toEqual(['touched']);
    expect(fetched.filter((url) => /\/editor[^/]*\.js$/.test(url))).toEqual([]);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the program and what it prints are on the page, and there is nothing to press', async ({ page }) => {
    await page.goto(CHAPTER);
    const playground = page.locator('.playground').first();
    await expect(playground.locator('.code-line').first()).toBeVisible();
    await expect(playground.getByRole('button')).toHaveCount(0);
    await playground.getByText('What was expected').click();
    await expect(playground.locator('.expected .output-text').first()).toBeVisible();
  });
});
