import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StaticServer, startStaticServer } from './static-server.ts';

let folder = '';
let server: StaticServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-server-'));
  await mkdir(join(folder, 'en', 'tasks'), { recursive: true });
  await writeFile(join(folder, 'en', 'tasks', 'index.html'), 'the chapter');
  await writeFile(join(folder, '404.html'), 'nothing here');
  await writeFile(join(folder, 'sandbox.html'), 'the frame');
  server = await startStaticServer({ folder, port: 0, prefix: '/deep/path/' });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const get = (path: string): Promise<Response> => fetch(new URL(path, server.address), { redirect: 'manual' });

describe('the plain file server', () => {
  it('serves the index page of a folder', async () => {
    expect(await (await get('en/tasks/')).text()).toBe('the chapter');
  });

  it('serves a page by its file name', async () => {
    expect(await (await get('sandbox.html')).text()).toBe('the frame');
  });

  it('sends a folder without its slash to the address with it', async () => {
    const response = await get('en/tasks?x=1');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/deep/path/en/tasks/?x=1']);
  });

  it('sends its own root without the slash to the one with it', async () => {
    const response = await get('/deep/path');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/deep/path/']);
  });

  it.each(['en/nothing/', '/elsewhere', '../404.htm', 'en/tasks/%2e%2e/%2e%2e/%2e%2e/etc/passwd'])(
    'answers %s with the page for missing pages',
    async (path) => {
      const response = await get(path);
      expect([response.status, await response.text()]).toEqual([404, 'nothing here']);
    },
  );

  it('takes the next port when the wanted one is taken', async () => {
    const taken = Number(new URL(server.address).port);
    const second = await startStaticServer({ folder, port: taken });
    expect(Number(new URL(second.address).port)).toBeGreaterThan(taken);
    await second.close();
  });
});
