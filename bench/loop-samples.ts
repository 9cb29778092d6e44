/** Samples of many tasks that each sleep once, each in a fresh process. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Sample {
  readonly milliseconds: number;
  readonly heapBytes: number;
}

/** `bare` is CPython's own loop with a selector that jumps, `virtual` our whole runtime. */
export type Variant = 'bare' | 'virtual';

const CASE = fileURLToPath(new URL('loop-case.ts', import.meta.url));

function parseSample(text: string): Sample {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('milliseconds' in value) || !('heapBytes' in value)) {
    throw new Error(`loop-case.ts printed ${text}`);
  }
  return { milliseconds: Number(value.milliseconds), heapBytes: Number(value.heapBytes) };
}

export function sample(variant: Variant, tasks: number): Sample {
  const child = spawnSync(process.execPath, [CASE, variant, String(tasks)], {
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (child.status !== 0) throw new Error(`loop-case.ts ${variant} ${tasks} failed: ${child.stderr}`);
  return parseSample(child.stdout);
}
