import { expect, test } from 'vitest';
import { readGlue } from './read-glue.ts';
import { trimGlue } from './trim-glue.ts';

/** As many exports as make a list of declarations, and a glue that has them all. */
const NAMES = Array.from({ length: 1_200 }, (_, index) => `_export${index}`);

function glueWith(names: readonly string[], rest: string): string {
  const assigned = names.map((name) => `${name}=Module["${name}"]=wasmExports["${name.slice(1)}"];`).join('');
  return `${rest}var ${names.join(',')},memory;function assignWasmExports(wasmExports){memory=Module["memory"]=wasmMemory=wasmExports["memory"];${assigned}}assignWasmExports(wasmExports);updateGOT(origExports);`;
}

test('keeps the exports that the glue or a script beside it names, and no others', () => {
  const trimmed = trimGlue(glueWith(NAMES, 'call(_export7);'), ['Module._export9()']);
  expect(trimmed).toContain('_export7=Module["_export7"]=wasmExports["export7"];');
  expect(trimmed).toContain('var _export7,_export9,memory;');
  expect(trimmed).toContain('memory=Module["memory"]=wasmMemory=wasmExports["memory"];');
  expect(trimmed).not.toContain('_export8');
});

test('asks for the addresses of those exports only that were asked for', () => {
  const { GOT, asked } = new Function(
    'GOT',
    'origExports',
    `let asked; const updateGOT = (exports) => { asked = exports; }; ${/updateGOT\(Object.*?\);$/.exec(trimGlue(glueWith(NAMES, ''), []))?.[0]} return { GOT, asked };`,
  )({ export1: {}, ofJavaScript: {} }, { export1: 1, export2: 2 });
  expect(Object.keys(GOT)).toEqual(['export1', 'ofJavaScript']);
  expect(asked).toEqual({ export1: 1 });
});

test.each([
  ['no assigned exports', 'nothing', /0 places with assigned exports/],
  ['too few exports', glueWith(NAMES.slice(0, 9), ''), /0 places with declared exports/],
  [
    'two loops over all addresses',
    `${glueWith(NAMES, '')}updateGOT(origExports);`,
    /2 places with addresses/,
  ],
])('another glue (%s) is told, not guessed at', (_name, glue, message) => {
  expect(() => trimGlue(glue, [])).toThrow(message);
});

test("Pyodide's own glue loses a third of its length", async () => {
  const glue = await readGlue();
  expect(glue.length).toBeLessThan(900_000);
  expect(glue).toContain('export default');
});
