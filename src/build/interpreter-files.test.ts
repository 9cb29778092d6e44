import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InterpreterFiles } from '../runner/interpreter-assets.ts';
import { readSnapshot } from '../sandbox/snapshot.ts';
import { buildInterpreterFiles } from './interpreter-files.ts';
import { packRuntime } from './pack-python.ts';
import { memoryLimits } from './patch-wasm-memory.ts';

const SLOW = 120_000;
const { resolve } = createRequire(import.meta.url);

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

describe('the files of an interpreter', () => {
  let root = '';
  let files: InterpreterFiles;
  const build = () => buildInterpreterFiles({ cache: join(root, 'cache'), public: join(root, 'public') });
  const open = async (name: keyof InterpreterFiles) =>
    gunzipSync(await readFile(join(root, 'public', files[name].path)));

  const namesIn = (archive: Uint8Array) => Object.keys(unzipSync(archive));

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'interpreter-files-'));
    files = await build();
  }, SLOW);
  afterAll(() => rm(root, { recursive: true }));

  test('have names with their content in it, and the lengths that are told', async () => {
    for (const [name, { path, bytes }] of Object.entries(files)) {
      expect(path).toMatch(new RegExp(`^interpreter/${name}\\.[0-9a-f]{16}\\.bin$`));
      expect((await stat(join(root, 'public', path))).size).toBe(bytes);
    }
  });

  test('hold the interpreter to 512 MiB', async () => {
    expect(memoryLimits(await open('wasm')).maximum * 65_536).toBe(512 * 1024 * 1024);
  });

  test('have a worker script that is classic and ends `importScripts` first', async () => {
    const script = (await open('worker')).toString();
    expect(script.startsWith('"use strict";self.importScripts=undefined;')).toBe(true);
    expect(script).not.toMatch(/\bimport\.meta\b|^export\b/m);
    expect(() => new Function(script)).not.toThrow();
  });

  test('have the whole library: compiled where programs often import, source elsewhere', async () => {
    const library = namesIn(await open('library'));
    expect(library).toEqual(expect.arrayContaining(['asyncio/tasks.pyc', 'mailbox.py']));
    expect(library).not.toContain('asyncio/tasks.py');
    expect(library).not.toContain('mailbox.pyc');
    const stock = namesIn(await readFile(resolve('pyodide/python_stdlib.zip')));
    const modules = (names: readonly string[]) => new Set(names.map((name) => name.replace(/pyc$/, 'py')));
    expect(modules(library)).toEqual(modules(stock.filter((name) => name.endsWith('.py'))));
  });

  test('have a snapshot for this Pyodide with nothing in it but memory', async () => {
    const { state, size } = readSnapshot([bufferOf(await open('snapshot'))]);
    expect(state).toEqual({ hiwireKeys: [null], immortalKeys: [] });
    expect(size % 65_536).toBe(0);
  });

  test('have our packages without their tests', async () => {
    const runtime = namesIn(await open('runtime'));
    expect(runtime).toContain('virtual_loop/__init__.pyc');
    expect(runtime.filter((name) => /tests\/|test_/.test(name))).toEqual([]);
  });

  test('are the same the second time, and what is of no use any more is removed', async () => {
    const stale = join(root, 'public/interpreter/library.0000000000000000.bin');
    await writeFile(stale, 'of another Pyodide');
    expect(await build()).toEqual(files);
    const names = Object.values(files).map(({ path }: { readonly path: string }) => path.split('/')[1]);
    expect((await readdir(join(root, 'public/interpreter'))).sort()).toEqual(names.sort());
  });

  test('are made again when one was damaged', async () => {
    const target = join(root, 'public', files.runtime.path);
    await writeFile(target, 'half');
    await build();
    expect((await stat(target)).size).toBe(files.runtime.bytes);
  });
});

test(
  'packing is reproducible, and other sources give other bytes',
  async () => {
    const source = (text: string) => [{ path: 'package/module.py', bytes: new TextEncoder().encode(text) }];
    const first = await packRuntime(source('"""Doc."""\nVALUES = {"a", "b", "c"}\n'));
    expect(await packRuntime(source('"""Doc."""\nVALUES = {"a", "b", "c"}\n'))).toEqual(first);
    expect(await packRuntime(source('VALUES = {"a", "b"}\n'))).not.toEqual(first);
  },
  SLOW,
);

test(
  'our own loop is packed without the annotations of its functions, and all else with them',
  async () => {
    const source = '"""Doc."""\n\n\ndef wait(seconds: "number of them") -> None:\n    pass\n';
    const bytes = new TextEncoder().encode(source);
    const [loop, other] = ['virtual_loop/wait.py', 'library/wait.py'];
    const archive = unzipSync(await packRuntime([loop, other].map((path) => ({ path, bytes }))));
    const annotated = (name: string) => Buffer.from(archive[`${name}c`] ?? []).includes('number of them');
    expect([annotated(loop), annotated(other)]).toEqual([false, true]);
  },
  SLOW,
);
