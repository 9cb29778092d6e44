/** Whatever of the environment is missing or broken is told by its reason, and trying again works. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ConsoleMessage, Page, Route } from 'playwright/test';
import type { RunnerErrorReason } from '../src/runner/runner.ts';
import { expect, type Lab, test } from './fixtures/sandbox-test.ts';

async function reasonOf(lab: Lab): Promise<RunnerErrorReason | null> {
  const { end } = await lab.run('print("hello")');
  return end.type === 'failed' ? end.error.reason : null;
}

async function expectToRun(lab: Lab): Promise<void> {
  expect((await lab.run('print("hello")')).texts).toEqual(['hello']);
}

/** Answers with a changed body; the true one is fetched from the server. */
async function change(route: Route, edit: (body: Buffer) => Buffer): Promise<void> {
  const response = await route.fetch();
  const body = edit(await response.body());
  await route.fulfill({ status: 200, contentType: 'application/octet-stream', body });
}

function flipped(body: Buffer): Buffer {
  const copy = Buffer.from(body);
  const middle = Math.floor(copy.length / 2);
  copy.fill(0x55, middle, middle + 1_000);
  return copy;
}

/** What goes wrong, how it is made to go wrong, and what the runner must call it. */
const FAILURES: readonly (readonly [string, RunnerErrorReason, string, (route: Route) => Promise<void>])[] = [
  ['offline', 'assets-missing', '**/interpreter/*', (route) => route.abort('internetdisconnected')],
  [
    'one file is not there',
    'assets-missing',
    '**/interpreter/wasm.*',
    (route) => route.fulfill({ status: 404 }),
  ],
  ['a server error', 'assets-missing', '**/interpreter/library.*', (route) => route.fulfill({ status: 503 })],
  [
    'a file is cut off',
    'assets-damaged',
    '**/interpreter/library.*',
    (route) => change(route, (body) => body.subarray(0, body.length / 2)),
  ],
  [
    'the host answers with a page',
    'assets-damaged',
    '**/interpreter/worker.*',
    (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>Log in first' }),
  ],
  [
    'bytes are wrong inside the interpreter',
    'assets-damaged',
    '**/interpreter/wasm.*',
    (route) => change(route, flipped),
  ],
  [
    'bytes are wrong inside the library',
    'assets-damaged',
    '**/interpreter/library.*',
    (route) => change(route, flipped),
  ],
  ['the frame is not there', 'assets-missing', '**/sandbox.html*', (route) => route.fulfill({ status: 404 })],
  ['the frame cannot be reached', 'assets-missing', '**/sandbox.html*', (route) => route.abort()],
  [
    'the host forbids frames',
    'frame-blocked',
    '**/sandbox.html*',
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'x-frame-options': 'DENY' } });
    },
  ],
  [
    'the frame is of another version',
    'assets-damaged',
    '**/sandbox.html*',
    (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<script>parent.postMessage({type:"frame-ready",version:999},"*")</script>',
      }),
  ],
];

test.describe('when', () => {
  for (const [name, reason, pattern, fail] of FAILURES) {
    test(`${name}, the reason is ${reason}, and trying again works`, async ({ lab }) => {
      await lab.page.route(pattern, fail);
      expect(await reasonOf(lab)).toBe(reason);
      await lab.page.unroute(pattern);
      await expectToRun(lab);
    });
  }
});

/**
 * Puts `to` into the head of a snapshot. The memory, which nobody may look at under that head, is emptied so that the
 * file gets shorter, and a comment that unpacking skips makes up for the length.
 */
function edited(body: Buffer, from: RegExp, to: string): Buffer {
  const file = gunzipSync(body);
  const length = file.readUInt32LE(0);
  const head = Buffer.from(
    file
      .subarray(8, 8 + length)
      .toString()
      .replace(from, to),
  );
  const prefix = Buffer.alloc(8);
  prefix.writeUInt32LE(head.length);
  const memory = Buffer.alloc(file.length - 8 - length);
  const packed = gzipSync(Buffer.concat([prefix, head, memory]));
  packed[3] = 0x10;
  const comment = Buffer.alloc(body.length - packed.length, 'x');
  comment[comment.length - 1] = 0;
  return Buffer.concat([packed.subarray(0, 10), comment, packed.subarray(10)]);
}

/** What can be wrong with what is only there to be quicker, and what the console says of it. */
const SLOWER: readonly (readonly [string, RegExp, (route: Route) => Promise<void>])[] = [
  ['is not there', /no snapshot/, (route) => route.fulfill({ status: 404 })],
  ['cannot be reached', /no snapshot/, (route) => route.abort()],
  ['is cut off', /no snapshot/, (route) => change(route, (body) => body.subarray(0, body.length / 2))],
  ['is damaged', /no snapshot/, (route) => change(route, flipped)],
  [
    'is of another build',
    /of another build/,
    (route) => change(route, (body) => edited(body, /"build":"\w+"/, '"build":""')),
  ],
  [
    'was made from another memory',
    /not like the one/,
    (route) => change(route, (body) => edited(body, /"untouched":-?\d+/, '"untouched":0')),
  ],
];

/** What the console says while a fresh page runs a program. */
async function toldWhileRunning(lab: Lab): Promise<string> {
  const told: string[] = [];
  const listen = (message: ConsoleMessage) => told.push(message.text());
  lab.page.on('console', listen);
  await lab.page.reload();
  await expectToRun(lab);
  lab.page.off('console', listen);
  return told.join();
}

/** On a busy machine a snapshot may be given up because it comes late; then the page is asked again. */
const AGAIN = { timeout: 50_000 };

test.describe('a snapshot that', () => {
  for (const [name, reason, fail] of SLOWER)
    test(`${name} is done without`, async ({ lab }) => {
      let answered = Promise.withResolvers<void>();
      await lab.page.route('**/interpreter/snapshot.*', (route) =>
        fail(route).finally(() => answered.resolve()),
      );
      // Changing it takes longer than it would be waited for.
      await lab.page.route('**/interpreter/library.*', (route) =>
        answered.promise.then(() => route.continue()),
      );
      await expect(async () => {
        answered = Promise.withResolvers();
        expect(await toldWhileRunning(lab)).toMatch(reason);
      }).toPass(AGAIN);
    });

  test('is there is used', async ({ lab }) => {
    await expect(async () => expect(await toldWhileRunning(lab)).toBe('')).toPass(AGAIN);
  });
});

/** Takes a global away, in the page or in the frame only, before any script runs. */
async function withoutGlobal(page: Page, name: string, where: 'page' | 'frame'): Promise<void> {
  await page.addInitScript(
    ([global, place]) => {
      if ((globalThis.top === globalThis.self) === (place === 'page'))
        Reflect.deleteProperty(globalThis, global);
    },
    [name, where] as const,
  );
}

test.describe('a browser without', () => {
  for (const [name, where, reason] of [
    ['WebAssembly', 'page', 'no-webassembly'],
    ['WebAssembly', 'frame', 'no-webassembly'],
    ['DecompressionStream', 'page', 'browser-too-old'],
    ['MessageChannel', 'frame', 'browser-too-old'],
  ] as const)
    test(`${name} in the ${where} is told ${reason}`, async ({ lab }) => {
      await withoutGlobal(lab.page, name, where);
      await lab.page.reload();
      expect(await reasonOf(lab)).toBe(reason);
    });

  test('WebAssembly is told before anything is fetched for it', async ({ lab }) => {
    const fetched: string[] = [];
    lab.page.on('request', (request) => fetched.push(request.url()));
    await withoutGlobal(lab.page, 'WebAssembly', 'page');
    await lab.page.reload();
    expect(await reasonOf(lab)).toBe('no-webassembly');
    expect(fetched.filter((address) => address.includes('/interpreter/'))).toEqual([]);
  });
});

test('a state tells each failure and each recovery', async ({ lab }) => {
  await lab.page.route('**/interpreter/*', (route) => route.abort());
  await reasonOf(lab);
  await lab.page.unroute('**/interpreter/*');
  await expectToRun(lab);
  const types = await lab.page.evaluate(() => sandboxLab.states.map((state) => state.type));
  const changes = types.filter((type, index) => type !== types[index - 1]);
  expect(changes).toEqual(['cold', 'booting', 'failed', 'booting', 'ready']);
});

test('nothing is fetched before it is needed, and nothing twice', async ({ lab }) => {
  const fetched: string[] = [];
  lab.page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await lab.page.reload();
  await lab.page.waitForFunction(() => sandboxLab.frames > 3);
  const ours = () => fetched.filter((path) => path.startsWith('/interpreter/') || path === '/sandbox.html');
  expect(ours()).toEqual([]);
  for (const text of ['one', 'two', 'three'])
    expect((await lab.run(`print("${text}")`)).texts).toEqual([text]);
  expect(ours().length).toBe(6);
});

test('a program that breaks the interpreter down is told as that, and the next one runs', async ({ lab }) => {
  const { end, texts } = await lab.run('print("before")\nimport ctypes\nctypes.string_at(0xfffffff0, 100)');
  expect(texts).toEqual(['before']);
  expect(end).toMatchObject({ type: 'failed', error: { reason: 'worker-died' } });
  await expectToRun(lab);
});
