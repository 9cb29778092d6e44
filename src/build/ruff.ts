/** Lints and formats our own Python with ruff; `--write` formats the files instead of complaining. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Diagnostic, PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['src/runtime', 'src/build', 'bench'];

/** Programs that are quoted from elsewhere as they are, that are wrong on purpose, or written as readers write. */
const LEFT_ALONE = ['fixtures', 'pitfalls', 'idioms'];

const HOST = 'Our Python runs in any CPython 3.14: the host hands it what it needs.';

const SETTINGS = {
  'line-length': 100,
  'target-version': 'py314',
  lint: {
    select: [
      'E',
      'W',
      'F',
      'I',
      'B',
      'UP',
      'C4',
      'SIM',
      'PIE',
      'RET',
      'RUF',
      'N',
      'PERF',
      'FURB',
      'ASYNC',
      'TID251',
    ],
    // Traced lines and expected texts may not be broken; private names are listed where they are used.
    ignore: ['E501', 'RUF001', 'RUF002', 'RUF003'],
    'flake8-tidy-imports': {
      'banned-api': { js: { msg: HOST }, pyodide: { msg: HOST }, pyodide_js: { msg: HOST } },
    },
  },
};

function pythonFiles(): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.py') && !file.split('/').some((part) => LEFT_ALONE.includes(part)))
      .map((file) => join(ROOT, folder, file)),
  ).toSorted();
}

function describe(file: string, { code, message, start_location: { row, column } }: Diagnostic): string {
  return `${relative(ROOT, file)}:${row}:${column}: ${code ?? 'syntax'} ${message}`;
}

/** Lints and formats one file; returns what is wrong with it. */
function check(workspace: Workspace, file: string, write: boolean): readonly string[] {
  const source = readFileSync(file, 'utf8');
  const found: readonly Diagnostic[] = workspace.check(source);
  const formatted = workspace.format(source);
  const problems = found.map((diagnostic) => describe(file, diagnostic));
  if (formatted === source) return problems;
  if (!write) return [...problems, `${relative(ROOT, file)}: not formatted; type npm run format`];
  writeFileSync(file, formatted);
  return problems;
}

const write = process.argv.includes('--write');
const workspace = new Workspace(SETTINGS, PositionEncoding.Utf16);
const files = pythonFiles();
const problems = files.flatMap((file) => check(workspace, file, write));
for (const problem of problems) console.error(problem);
console.log(`ruff ${Workspace.version()}: ${files.length} Python files, ${problems.length} problems`);
process.exitCode = problems.length === 0 && files.length > 0 ? 0 : 1;
