/** 100,000 tasks that each sleep once: the virtual loop beside a bare asyncio loop, same Pyodide, fresh processes in turn. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './median.ts';

interface Sample {
  readonly milliseconds: number;
  readonly heapBytes: number;
}

const ROUNDS = 5;
const CASE = fileURLToPath(new URL('loop-case.ts', import.meta.url));

function parseSample(text: string): Sample {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('milliseconds' in value) || !('heapBytes' in value)) {
    throw new Error(`loop-case.ts printed ${text}`);
  }
  return { milliseconds: Number(value.milliseconds), heapBytes: Number(value.heapBytes) };
}

function sample(variant: 'bare' | 'virtual'): Sample {
  const child = spawnSync(process.execPath, [CASE, variant], { encoding: 'utf8', timeout: 300_000 });
  if (child.status !== 0) throw new Error(`loop-case.ts ${variant} failed: ${child.stderr}`);
  return parseSample(child.stdout);
}

const bare: Sample[] = [];
const virtual: Sample[] = [];
for (let round = 0; round < ROUNDS; round++) {
  bare.push(sample('bare'));
  virtual.push(sample('virtual'));
}

const time = (samples: readonly Sample[]): number => median(samples.map((one) => one.milliseconds));
const heap = (samples: readonly Sample[]): number => median(samples.map((one) => one.heapBytes)) / 2 ** 20;
console.log(`100,000 tasks, each sleeping once; median of ${ROUNDS} fresh interpreters each, in turn`);
console.log(
  `  time: virtual loop ${time(virtual).toFixed(0)} ms, bare loop ${time(bare).toFixed(0)} ms, ratio ${(time(virtual) / time(bare)).toFixed(2)}`,
);
console.log(
  `  heap: virtual loop ${heap(virtual).toFixed(0)} MiB, bare loop ${heap(bare).toFixed(0)} MiB, ratio ${(heap(virtual) / heap(bare)).toFixed(2)}`,
);
