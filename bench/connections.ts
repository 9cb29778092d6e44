/** `npm run bench connections`: the first visit by slower connections, with and without the snapshot. */
import { type Browser, type BrowserContext, chromium } from 'playwright';
import { findBrowser } from '../e2e/find-browser.ts';
import { type SandboxServer, startSandboxServer } from '../e2e/fixtures/sandbox-server.ts';
import { row, visitBare, visitOurs } from './start-visits.ts';

const VISITS = 3;

/** A connection: bits a second, and milliseconds there and back. */
interface Connection {
  readonly name: string;
  readonly bits: number;
  readonly latency: number;
}

const CONNECTIONS: readonly Connection[] = [
  { name: '100 Mbit/s, 10 ms', bits: 100e6, latency: 10 },
  { name: '10 Mbit/s, 40 ms', bits: 10e6, latency: 40 },
  { name: 'slow 4G: 1.6 Mbit/s, 150 ms', bits: 1.6e6, latency: 150 },
];

/** A first visit by a slower connection. */
async function visitSlowly(
  browser: Browser,
  { bits, latency }: Connection,
  visit: (context: BrowserContext) => Promise<number>,
): Promise<number> {
  const context = await browser.newContext();
  context.on('page', async (page) => {
    const session = await context.newCDPSession(page);
    const throughput = { downloadThroughput: bits / 8, uploadThroughput: bits / 8 };
    await session.send('Network.emulateNetworkConditions', { offline: false, latency, ...throughput });
  });
  const milliseconds = await visit(context);
  await context.close();
  return milliseconds;
}

/** As a reader of a host that has no snapshot. */
async function visitWithoutSnapshot(context: BrowserContext, server: SandboxServer): Promise<number> {
  await context.route('**/interpreter/snapshot.*', (route) => route.abort());
  return visitOurs(context, server);
}

const server = await startSandboxServer();
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const connection of CONNECTIONS) {
  const [own, without, bare]: [number[], number[], number[]] = [[], [], []];
  for (let visit = 0; visit < VISITS; visit += 1) {
    own.push(await visitSlowly(browser, connection, (context) => visitOurs(context, server)));
    without.push(await visitSlowly(browser, connection, (context) => visitWithoutSnapshot(context, server)));
    bare.push(await visitSlowly(browser, connection, (context) => visitBare(context, server)));
  }
  row(connection.name, own, bare);
  row('  without a snapshot', without, bare);
}
await browser.close();
await server.close();
