/** `npm run e2e`: builds the site if needed, finds a browser, runs Playwright; arguments go to Playwright. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, NoBrowserError } from './find-browser.ts';

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): number {
  return spawnSync(command, args, { stdio: 'inherit', env }).status ?? 1;
}

function browserOrExit(): string {
  try {
    return findBrowser();
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

const executable = browserOrExit();
console.log(`Browser: ${executable}`);
if (!existsSync('dist/en/index.html')) {
  console.log('No build in dist/: building the site first.');
  if (run('npm', ['run', '-s', 'build']) !== 0) process.exit(1);
}
process.exit(
  run('npx', ['playwright', 'test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)], {
    ...process.env,
    E2E_CHROMIUM: executable,
  }),
);
