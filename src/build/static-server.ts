/** A plain file server on this machine only: files as they are, no headers of our own, as any static host would. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

const HOST = '127.0.0.1';

/** How many ports after the wanted one are tried. */
const ATTEMPTS = 50;

/** What to serve, and where. */
export interface ServerOptions {
  /** The folder to serve. */
  readonly folder: string;
  /** The port to begin looking for a free one at; 0 takes any. */
  readonly port: number;
  /** The path under which the folder appears, with a slash at both ends. */
  readonly prefix?: string;
}

/** A server that is listening. */
export interface StaticServer {
  /** Address of the folder, with its prefix and a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location });
  response.end();
}

function notFound(folder: string): Handler {
  return (_request, response) => {
    const page = join(folder, '404.html');
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(existsSync(page) ? readFileSync(page) : 'Not found');
  };
}

/** Folders without their slash are redirected to it, as file servers do: addresses in a page are relative to it. */
function handlerFor(folder: string, prefix: string): Handler {
  const missing = notFound(folder);
  const files = sirv(folder, { dev: true, etag: true, onNoMatch: missing });
  return (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', `http://${HOST}`);
    if (!pathname.startsWith(prefix)) {
      if (`${pathname}/` === prefix) redirect(response, prefix);
      else missing(request, response);
      return;
    }
    const path = pathname.slice(prefix.length);
    if (
      path !== '' &&
      !path.endsWith('/') &&
      existsSync(join(folder, decodeURIComponent(path), 'index.html'))
    ) {
      redirect(response, `${pathname}/${search}`);
      return;
    }
    request.url = `/${path}${search}`;
    files(request, response);
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  );
}

async function listenFrom(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + ATTEMPTS; port += 1) {
    try {
      return await listen(server, port);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(
    `No free port between ${first} and ${first + ATTEMPTS - 1}. Choose another one: --port 8080`,
  );
}

/** Serves a folder on the wanted port or the next free one. */
export async function startStaticServer({
  folder,
  port,
  prefix = '/',
}: ServerOptions): Promise<StaticServer> {
  const server = createServer(handlerFor(folder, prefix));
  const listening = await listenFrom(server, port);
  return {
    address: `http://${HOST}:${listening}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
