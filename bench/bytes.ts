/** What a chapter page transfers before the reader touches anything: each response as brotli (quality 11) would send it. */
import { readdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Response } from 'playwright';
import { findBrowser } from '../e2e/find-browser.ts';
import { startStaticServer } from '../src/build/static-server.ts';

/** The start page, and every chapter that is written. */
const PAGES = [
  '/en/',
  ...readdirSync('content/chapters')
    .sort()
    .map((folder) => `/en/${folder.replace(/^\d+-/, '')}/`),
];
const ALREADY_COMPRESSED = /\.(woff2|png|jpg)$/;

interface Transfer {
  readonly path: string;
  readonly bytes: number;
  readonly font: boolean;
}

async function transferOf(response: Response): Promise<Transfer> {
  const { pathname } = new URL(response.url());
  const body = await response.body();
  const bytes = ALREADY_COMPRESSED.test(pathname) ? body.length : brotliCompressSync(body).length;
  return { path: pathname, bytes, font: pathname.endsWith('.woff2') };
}

const kilobytes = (transfers: readonly Transfer[]): string =>
  (transfers.reduce((sum, one) => sum + one.bytes, 0) / 1000).toFixed(1);

const server = await startStaticServer({ folder: 'dist', port: 0 });
const { origin } = new URL(server.address);
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
console.log(
  'brotli kB before any interaction (limits: 60 without fonts, 130 with); requests; requests to other hosts',
);
for (const path of PAGES) {
  const page = await (await browser.newContext()).newPage();
  const responses: Promise<Transfer>[] = [];
  let foreign = 0;
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(origin)) foreign += 1;
  });
  page.on('response', (response) => {
    if (response.url().startsWith(origin)) responses.push(transferOf(response));
  });
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  const transfers = await Promise.all(responses);
  const plain = transfers.filter((one) => !one.font);
  console.log(
    `  ${path.padEnd(27)} ${kilobytes(plain).padStart(6)} without fonts, ${kilobytes(transfers).padStart(6)} with; ${transfers.length} requests; ${foreign} foreign`,
  );
  if (process.argv.includes('--list'))
    for (const one of transfers) console.log(`      ${String(one.bytes).padStart(7)} ${one.path}`);
  await page.context().close();
}
await browser.close();
await server.close();
