/** A program cannot get out: every attempt fails in the sandbox, and is seen to succeed in an unprotected worker. */
import type { Browser } from 'playwright/test';
import { type AttackerServer, startAttackerServer } from './fixtures/attacker-server.ts';
import { ATTEMPTS, type Attempt, programOf } from './fixtures/attempts.ts';
import type { SandboxServer } from './fixtures/sandbox-server.ts';
import { expect, resultOf, test } from './fixtures/sandbox-test.ts';

/** What was seen while all attempts ran in one place. */
interface Observation {
  /** What the program printed and what the page heard. */
  readonly lines: readonly string[];
  /** Paths that were asked for, at the attacker and at the site. */
  readonly reached: readonly string[];
  readonly canary: string | null;
}

const LINGER = 3_500;

async function observeSandbox(browser: Browser, server: SandboxServer, attacker: AttackerServer) {
  const page = await browser.newPage();
  await page.goto(`${server.page}?linger`);
  const source = programOf(ATTEMPTS, attacker.origin, server.origin);
  const { texts } = await page.evaluate((text) => sandboxLab.run(text), source);
  // The worker lives on; what it began may still arrive.
  await page.waitForTimeout(LINGER);
  const lines = [...texts, ...(await page.evaluate(() => sandboxLab.heard))];
  const canary = await page.locator('#canary').textContent();
  await page.close();
  return { lines, reached: [...attacker.reached, ...server.reached], canary };
}

async function observeControl(browser: Browser, server: SandboxServer, attacker: AttackerServer) {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/control`);
  const source = programOf(ATTEMPTS, attacker.origin, server.origin);
  const lines = await page.evaluate((text) => controlLab.run(text), source);
  const canary = await page.locator('#canary').textContent();
  await page.close();
  return { lines, reached: [...attacker.reached, ...server.reached], canary };
}

function lineOf(seen: Observation, index: number): string | undefined {
  return seen.lines.find((line) => line.startsWith(`${index} `));
}

/** Whether an attempt got out, by the proof that it has. */
function succeeded(attempt: Attempt, index: number, seen: Observation): boolean {
  switch (attempt.proof) {
    case 'outcome':
      return lineOf(seen, index) === `${index} escaped`;
    case 'heard':
      return seen.lines.includes(`heard ${attempt.name}`);
    case 'request': {
      const path = attempt.path ?? `/leak/${index}`;
      return seen.reached.some((reached) => reached === path || reached.startsWith(`${path}/`));
    }
  }
}

test.describe('an attempt to get out', () => {
  // All attempts are made once, in one program each side; the tests only look at what was seen.
  test.describe.configure({ mode: 'default' });
  let sandbox: Observation;
  let control: Observation;

  test.beforeAll(async ({ browser, server }) => {
    test.setTimeout(150_000);
    const attacker = await startAttackerServer();
    sandbox = await observeSandbox(browser, server, attacker);
    attacker.clear();
    control = await observeControl(browser, server, attacker);
    await attacker.close();
  });

  test('is made at least 45 times', () => {
    expect(ATTEMPTS.length).toBeGreaterThanOrEqual(45);
    expect(new Set(ATTEMPTS.map((attempt) => attempt.name)).size).toBe(ATTEMPTS.length);
  });

  for (const [index, attempt] of ATTEMPTS.entries()) {
    const isLast = index === ATTEMPTS.length - 1;
    test(attempt.name, () => {
      // The last one ends the sandbox's interpreter, so that nothing is printed after it.
      if (!isLast) expect(lineOf(sandbox, index), 'it was made in the sandbox').toBeDefined();
      expect(lineOf(control, index), 'it was made without protection').toBeDefined();
      expect(succeeded(attempt, index, control), 'it succeeds without protection').toBe(true);
      expect(succeeded(attempt, index, sandbox), 'it fails in the sandbox').toBe(false);
    });
  }

  test('reaches no server by any path, and leaves the page as it was', () => {
    expect(sandbox.reached).toEqual([]);
    expect(sandbox.lines.filter((line) => line.startsWith('heard'))).toEqual([]);
    expect(sandbox.canary).toBe('untouched');
  });
});

/** Finds the function by which the runtime hands lines to the worker, among the frames below the program. */
const FIND_EMIT = `
import json, sys
frame = sys._getframe()
while not (frame.f_code.co_name == "run" and "emit" in frame.f_locals):
    frame = frame.f_back
emit = frame.f_locals["emit"]
def forge(seq, text):
    emit(json.dumps({"seq": seq, "stream": "out", "text": text, "at": 0, "task": None, "thread": None}))
`;

test.describe('a program that goes round the runtime', () => {
  test('and floods the page is ended by the page, near the limit', async ({ lab }) => {
    const source = `${FIND_EMIT}\nseq = 0\nwhile True:\n    forge(seq, "flood")\n    seq += 1`;
    const { end } = await lab.run(source, { lines: 500 });
    expect(resultOf(end).limit).toEqual({ name: 'lines', value: 500 });
    expect(resultOf(end).output.length).toBeLessThanOrEqual(1_500);
    expect((await lab.run('print("the next run")')).texts).toEqual(['the next run']);
  });

  test('and sends large lines is ended by the page, too', async ({ lab }) => {
    const source = `${FIND_EMIT}\nseq = 0\nwhile True:\n    forge(seq, "x" * 100_000)\n    seq += 1`;
    const { end } = await lab.run(source, { bytes: 10_000 });
    expect(resultOf(end).limit).toEqual({ name: 'bytes', value: 10_000 });
  });

  test('and forges the order of its lines fails', async ({ lab }) => {
    const { end, texts } = await lab.run(`${FIND_EMIT}\nprint("true")\nforge(7, "forged")`);
    expect(end).toMatchObject({ type: 'failed', error: { reason: 'invalid-message' } });
    expect(texts).toEqual(['true']);
  });
});

test.describe('a program that tampers', () => {
  const TAMPERING: readonly (readonly [string, string])[] = [
    [
      'replaces the ways to post',
      'import js\nspy = js.Array.new()\nfor o in (js.MessagePort.prototype, js.self):\n    js.Reflect.set(o, "postMessage", spy.push.bind(spy))',
    ],
    [
      'answers in the place of the worker',
      'import js\nfrom pyodide.ffi import to_js\nfor run in ("", "1", "undefined"):\n    js.self.postMessage(to_js({"type": "finished", "run": run}, dict_converter=js.Object.fromEntries))',
    ],
    [
      'listens for the next request',
      'import js\nheard = js.Array.new()\njs.self.addEventListener("message", heard.push.bind(heard))\njs.Reflect.set(js.self, "onmessage", heard.push.bind(heard))',
    ],
    [
      'replaces what Python prints with',
      'import sys, io, builtins\nbuiltins.print = lambda *a: None\nsys.stdout = io.StringIO()',
    ],
    ['breaks JSON', 'import js\njs.Reflect.set(js.JSON, "parse", js.Array.of)'],
    ['closes its worker', 'import js\njs.self.close()'],
    ['ends its process', 'import os\nos._exit(3)'],
    ['aborts', 'import os\nos.abort()'],
    [
      'keeps spinning in nested workers',
      'import js\nfrom pyodide.ffi import to_js\nfor i in range(3):\n    js.Worker.new(js.URL.createObjectURL(js.Blob.new(to_js(["for(;;);"]))))',
    ],
  ];

  for (const [name, source] of TAMPERING) {
    test(`${name}: the next run is none the worse`, async ({ lab }) => {
      await lab.run(source, { time: 5 });
      const { end, texts } = await lab.run('print("the next run")');
      expect(texts).toEqual(['the next run']);
      expect(resultOf(end)).toMatchObject({ outcome: 'returned', error: null, limit: null });
    });
  }
});

test.describe('the frame', () => {
  test('refuses to run outside a sandbox', async ({ page, server }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${server.origin}/sandbox.html`);
    expect(errors.join()).toContain('only works inside <iframe sandbox="allow-scripts">');
  });

  test('has a policy without network and without code from strings', async ({ page, server }) => {
    await page.goto(`${server.origin}/sandbox.html`);
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(policy).toHaveAttribute(
      'content',
      /^default-src 'none'; script-src 'sha256-[\w+/=]+' 'wasm-unsafe-eval'; worker-src blob:$/,
    );
  });

  test('is ignored when it is not the runner’s own', async ({ lab }) => {
    await lab.warm();
    await lab.page.evaluate(() => {
      for (const type of ['killed', 'worker-failed', 'init-failed'])
        window.postMessage({ type, worker: 1, reason: 'assets-damaged', message: 'forged' }, '*');
    });
    const { texts } = await lab.run('print("unmoved")');
    expect(texts).toEqual(['unmoved']);
  });
});
