/** `npm test`: every check, one after the other, with progress, times and one closing summary. */
import { spawnSync } from 'node:child_process';

interface Step {
  readonly name: string;
  readonly script: string;
}

const STEPS: readonly Step[] = [
  { name: 'types', script: 'typecheck' },
  { name: 'lint, format, unused code', script: 'lint' },
  { name: 'unit and content tests', script: 'unit' },
  { name: 'Python tests', script: 'python' },
  { name: 'build', script: 'build' },
  { name: 'end-to-end tests', script: 'e2e' },
];

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(0)} s`;
}

const failed: string[] = [];
const began = performance.now();
for (const [index, step] of STEPS.entries()) {
  console.log(`\n== ${index + 1}/${STEPS.length} ${step.name} (npm run ${step.script})`);
  const stepBegan = performance.now();
  const { status } = spawnSync('npm', ['run', '-s', step.script], { stdio: 'inherit' });
  console.log(`== ${step.name}: ${status === 0 ? 'ok' : 'FAILED'} after ${seconds(stepBegan)}`);
  if (status !== 0) failed.push(step.name);
}
console.log(`\nAll checks took ${seconds(began)}.`);
if (failed.length > 0) console.error(`Failed: ${failed.join('; ')}`);
process.exit(failed.length === 0 ? 0 : 1);
