/** `npm run preview`: serves the built site on this machine; `--port 8080` chooses where to begin looking for a free port. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startStaticServer } from './static-server.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

function wantedPort(): number {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
  const port = Number(values.port);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  console.error(`--port needs a whole number below 65536, such as --port 8080, and got "${values.port}".`);
  process.exit(2);
}

if (!existsSync(`${DIST}index.html`)) {
  console.error('There is no built site in dist/. Build it first: npm run build');
  process.exit(1);
}
const { address } = await startStaticServer({ folder: DIST, port: wantedPort() });
console.log(`Await & See is served at ${address}  (Ctrl+C ends it)`);
