/** Takes pictures of the main pages in every width and theme, to be looked at by people: `node e2e/looks.ts [folder]`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { startStaticServer } from '../src/build/static-server.ts';
import { findBrowser } from './find-browser.ts';

const PAGES = ['en/', 'en/why-async/', 'en/tasks/', 'en/glossary/', 'en/play/', 'en/progress/'];
const WIDTHS = [1440, 1024, 768, 360];
const THEMES = ['light', 'dark'] as const;

const folder = process.argv[2] ?? fileURLToPath(new URL('../test-results/looks/', import.meta.url));

async function picture(
  browser: Browser,
  address: string,
  path: string,
  width: number,
  theme: (typeof THEMES)[number],
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme });
  await page.goto(address + path, { waitUntil: 'networkidle' });
  const name = `${path.replaceAll('/', '-')}${width}-${theme}.png`;
  await page.screenshot({ path: join(folder, name), fullPage: true });
  await page.close();
  console.log(name);
}

mkdirSync(folder, { recursive: true });
const server = await startStaticServer({
  folder: fileURLToPath(new URL('../dist/', import.meta.url)),
  port: 4510,
});
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const path of PAGES)
  for (const width of WIDTHS)
    for (const theme of THEMES) await picture(browser, server.address, path, width, theme);
await browser.close();
await server.close();
