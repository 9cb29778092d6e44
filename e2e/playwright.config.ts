/** How the end-to-end tests run: a real Chromium against the built site on a plain file server. */
import { defineConfig, devices } from 'playwright/test';
import { installedBrowser } from './find-browser.ts';

/** Two runs on one machine need two ports, else one is shown the other's site. */
const PORT = Number(process.env['E2E_PORT'] ?? 4399);
const executablePath = installedBrowser();
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  // A browser on a busy machine may be late once; what passes only the second time is named as flaky.
  retries: 1,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...QUIET],
    },
  },
  projects: [{ name: 'desktop', use: { ...devices['Desktop Chrome'] } }],
  webServer: {
    command: `node ../src/build/serve.ts --port ${PORT}`,
    url: `http://127.0.0.1:${PORT}/en/`,
    timeout: 30_000,
    reuseExistingServer: process.env['CI'] === undefined,
  },
});
