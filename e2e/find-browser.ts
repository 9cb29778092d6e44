/** Finds a Chromium to test in, and gets one when the machine has none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Thrown when no browser could be had; the message says what to do. */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

function isExecutable(path: string | undefined): path is string {
  return path !== undefined && path !== '' && existsSync(path);
}

function onPath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The path of a browser that is already here, or undefined. */
export function installedBrowser(): string | undefined {
  const wanted = process.env['E2E_CHROMIUM'];
  if (wanted !== undefined && wanted !== '') {
    if (!existsSync(wanted))
      throw new NoBrowserError(`E2E_CHROMIUM names ${wanted}, and there is no such file.`);
    return wanted;
  }
  return [chromium.executablePath(), ...PLACES, ...onPath()].find(isExecutable);
}

function attempt(label: string, command: string, args: readonly string[]): void {
  console.log(`No Chromium or Chrome found. Trying: ${label}`);
  spawnSync(command, args, { stdio: 'inherit', timeout: 600_000 });
}

/** The path of a browser, installing one if there is none. Throws NoBrowserError with the remedy. */
export function findBrowser(): string {
  const present = installedBrowser();
  if (present !== undefined) return present;
  attempt("Playwright's own download", 'npx', ['playwright', 'install', 'chromium']);
  const downloaded = installedBrowser();
  if (downloaded !== undefined) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    attempt("Debian's package", 'sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium']);
    const packaged = installedBrowser();
    if (packaged !== undefined) return packaged;
  }
  throw new NoBrowserError(
    'The end-to-end tests need Chromium or Chrome and found none. Do one of these and run them again:\n' +
      '  npx playwright install --with-deps chromium\n' +
      '  install the chromium package of your system (Debian: sudo apt-get install chromium)\n' +
      '  E2E_CHROMIUM=/path/to/chrome npm run e2e',
  );
}
