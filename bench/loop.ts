/** 100,000 tasks that each sleep once: the virtual loop beside a bare asyncio loop, same Pyodide, fresh processes in turn. */
import { type Sample, sample } from './loop-samples.ts';
import { median } from './median.ts';

const ROUNDS = 5;
const TASKS = 100_000;

const bare: Sample[] = [];
const virtual: Sample[] = [];
for (let round = 0; round < ROUNDS; round++) {
  bare.push(sample('bare', TASKS));
  virtual.push(sample('virtual', TASKS));
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
