/** Nothing of the standard library is lost by the way it is packed. */
import { expect, resultOf, test } from './fixtures/sandbox-test.ts';

/** Imports every module there is and prints those that can be imported; a few only do something when imported. */
const IMPORT_ALL = `
import importlib, warnings, zipfile
warnings.simplefilter("ignore")
members = zipfile.ZipFile("/lib/python314.zip").namelist()
paths = sorted({m.removesuffix("c").removesuffix(".py") for m in members if m.endswith((".py", ".pyc"))})
for path in paths:
    name = path.replace("/", ".").removesuffix(".__init__")
    if name in ("antigravity", "this", "__hello__", "__phello__.spam", "__phello__") or "__main__" in name:
        continue
    try:
        importlib.import_module(name)
        print("works", name)
    except BaseException as error:
        print("fails", name, type(error).__name__)
`;

const named = (lines: readonly string[], verdict: string): readonly string[] =>
  lines.filter((line) => line.startsWith(verdict)).map((line) => line.split(' ')[1] ?? '');

test('every module that a stock Pyodide can import, the sandbox can import', async ({
  page,
  server,
  lab,
}) => {
  test.setTimeout(180_000);
  const { end } = await lab.run(IMPORT_ALL, { time: 100 });
  const ours = resultOf(end).output.map((line) => line.text);
  await page.goto(`${server.origin}/control`);
  const stock = await page.evaluate((source) => controlLab.run(source), IMPORT_ALL);
  expect(named(stock, 'works').length).toBeGreaterThan(480);
  expect(named(stock, 'works').filter((name) => !named(ours, 'works').includes(name))).toEqual([]);
});

test('tests of our own packages are not shipped', async ({ lab }) => {
  const source = `
import zipfile
for name in zipfile.ZipFile("/lib/runtime.zip").namelist():
    print(name)`;
  const { texts } = await lab.run(source);
  expect(texts).toContain('virtual_loop/__init__.pyc');
  expect(texts).toContain('libraries/aiohttp/__init__.py');
  expect(texts.filter((name) => /(?:^|\/)(?:tests?\/|test_)/.test(name))).toEqual([]);
  // What few programs import is smaller as source; what every run imports is compiled.
  const sources = texts.filter((name) => !name.endsWith('.pyc'));
  expect(sources.filter((name) => !/^(?:world|libraries)\//.test(name))).toEqual([]);
});
