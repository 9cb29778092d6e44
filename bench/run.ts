/** `npm run bench`: prints every measurement as a ratio of two things measured in the same run. No assertions. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PARTS = [
  'start',
  'connections',
  'loop',
  'scale',
  'trace',
  'bytes',
  'timeline',
  'editor',
  'explore',
  'costs',
  'growth',
  'world',
] as const;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PARTS.some((part) => part === name));
if (unknown.length > 0) {
  console.error(`No benchmark is named ${unknown.join(', ')}. There are: ${PARTS.join(', ')}.`);
  process.exit(2);
}

let status = 0;
for (const part of PARTS.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n== ${part}`);
  const script = fileURLToPath(new URL(`${part}.ts`, import.meta.url));
  status ||= spawnSync(process.execPath, [script], { stdio: 'inherit' }).status ?? 1;
}
process.exit(status);
