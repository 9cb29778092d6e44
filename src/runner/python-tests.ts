/** `npm run python`: runs the runtime's own tests inside Pyodide, each module in a clean interpreter. */
import { readdirSync } from 'node:fs';
import type { PyCallable } from 'pyodide/ffi';
import { loadNodeInterpreter } from '../sandbox/load-node-interpreter.ts';

const TESTS = new URL('../runtime/tests/', import.meta.url);

/** Defines `run_module(name)`, which gives JSON: how many tests ran, and the text of each failure. */
const RUN_MODULE = `
import json, os, sys, unittest
sys.path.insert(0, '/lib/runtime/tests')

def run_module(name):
    result = unittest.TestResult()
    unittest.defaultTestLoader.loadTestsFromName(name).run(result)
    bad = [f'{test}\\n{text}' for test, text in [*result.failures, *result.errors]]
    bad += [f'{test}: unexpected success' for test in result.unexpectedSuccesses]
    return json.dumps({'ran': result.testsRun, 'bad': bad})

run_module
`;

interface ModuleReport {
  readonly ran: number;
  readonly bad: readonly string[];
}

function parseReport(text: unknown): ModuleReport {
  const report: unknown = JSON.parse(String(text));
  const ran: unknown = Reflect.get(Object(report), 'ran');
  const bad: unknown = Reflect.get(Object(report), 'bad');
  if (typeof ran !== 'number' || !Array.isArray(bad)) throw new Error('The tests gave no report.');
  return { ran, bad: bad.map(String) };
}

function moduleNames(wanted: readonly string[]): readonly string[] {
  const names = readdirSync(TESTS)
    .filter((file) => /^test_\w+\.py$/.test(file))
    .map((file) => file.replace(/\.py$/, ''))
    .toSorted();
  return wanted.length === 0 ? names : names.filter((name) => wanted.includes(name));
}

async function runTests(wanted: readonly string[]): Promise<boolean> {
  const interpreter = await loadNodeInterpreter();
  const runModule: PyCallable = interpreter.python.runPython(RUN_MODULE);
  interpreter.remember();
  let passed = 0;
  let failed = 0;
  for (const name of moduleNames(wanted)) {
    interpreter.rewind();
    const began = performance.now();
    const { ran, bad } = parseReport(await interpreter.stacks.call(runModule, name));
    // One test can fail more than once, in its subtests.
    const wrong = Math.min(bad.length, ran);
    passed += ran - wrong;
    failed += wrong;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${bad.length === 0 ? 'ok    ' : 'FAILED'} ${name}: ${ran} tests, ${seconds} s`);
    for (const text of bad) console.error(text);
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0;
}

process.exitCode = (await runTests(process.argv.slice(2))) ? 0 : 1;
