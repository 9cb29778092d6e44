/** From 1,000 to 1,000,000 tasks that each sleep once: how time and memory grow, beside a bare loop, same Pyodide. */
import { type Sample, sample, type Variant } from './loop-samples.ts';
import { median } from './median.ts';

/** How many tasks, and how many samples: the smaller, the noisier and the cheaper. */
const CASES = [
  [1_000, 5],
  [10_000, 5],
  [100_000, 3],
  [1_000_000, 1],
] as const;

interface Row {
  readonly tasks: number;
  readonly milliseconds: number;
  readonly heapBytes: number;
}

/** The slope of the line through the logarithms, by least squares: 1 is linear growth. */
function exponent(rows: readonly Row[]): number {
  const points = rows.map(({ tasks, milliseconds }) => [Math.log(tasks), Math.log(milliseconds)] as const);
  const mean = (index: 0 | 1): number => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const along = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return along / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

function measure(variant: Variant): readonly Row[] {
  return CASES.map(([tasks, rounds]) => {
    const samples: readonly Sample[] = Array.from({ length: rounds }, () => sample(variant, tasks));
    return {
      tasks,
      milliseconds: median(samples.map((one) => one.milliseconds)),
      heapBytes: median(samples.map((one) => one.heapBytes)),
    };
  });
}

const bare = measure('bare');
const virtual = measure('virtual');
console.log('tasks that each sleep once; medians; beside a bare loop');
for (const [index, row] of virtual.entries()) {
  const other = bare[index];
  if (other === undefined) throw new Error('Should never happen, because both have all cases.');
  const time = `${row.milliseconds.toFixed(0)} ms, ratio ${(row.milliseconds / other.milliseconds).toFixed(2)}`;
  const heap = `${(row.heapBytes / 2 ** 20).toFixed(0)} MiB, ratio ${(row.heapBytes / other.heapBytes).toFixed(2)}`;
  console.log(`  ${row.tasks.toLocaleString('en').padStart(9)}: ${time}; heap ${heap}`);
}
const perTask = (rows: readonly Row[]): number => {
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (first === undefined || last === undefined) return Number.NaN;
  return (last.heapBytes - first.heapBytes) / (last.tasks - first.tasks);
};
console.log(
  `  memory a task: ${perTask(virtual).toFixed(0)} bytes, bare ${perTask(bare).toFixed(0)}, ratio ${(perTask(virtual) / perTask(bare)).toFixed(2)}`,
);
const growing = virtual.filter(({ tasks }) => tasks >= 10_000);
console.log(
  `  time grows with the power ${exponent(virtual).toFixed(2)} of the tasks (${exponent(growing).toFixed(2)} from 10,000 on; bare ${exponent(bare).toFixed(2)})`,
);
