/** The words of the calculator in English. */
import type { CalculatorText } from './calculator-text.ts';
import { digitsOf, inLargerUnits } from './say-seconds.ts';

const TAG = 'en';
const s = (seconds: number) => `${digitsOf(seconds, TAG)} s`;
const n = (count: number) => count.toLocaleString(TAG);
const rounds = (count: number) => (count === 1 ? '' : `${n(count)} rounds × `);
const many = (count: number, one: string, more: string) => `${n(count)} ${count === 1 ? one : more}`;

export const calculatorEn: CalculatorText = {
  title: 'Calculate your own load',
  fields: {
    jobs: 'Jobs',
    wait: 'Each job waits',
    computing: 'Each job computes',
    threads: 'Threads in the pool',
    cores: 'Cores, a process on each',
    start: 'Starting the processes',
  },
  exactly: (field) => `${field}, exact number`,
  unit: 's',
  seconds: s,
  inWords: (seconds) => inLargerUnits(seconds, TAG) ?? '',
  count: n,
  load: ({ jobs, wait, computing, threads, cores, start }) =>
    `${many(jobs, 'job', 'jobs')}; each waits ${s(wait)} and computes ${s(computing)}; ${many(threads, 'thread', 'threads')} in the pool; ${many(cores, 'core', 'cores')} with a process on each, which take ${s(start)} to start.`,
  ways: { 'in-turn': 'In turn', threads: 'Threads', asyncio: 'asyncio', processes: 'Processes' },
  formula: {
    'in-turn': ({ jobs, wait, computing }) => `${n(jobs)} × (${s(wait)} + ${s(computing)})`,
    threads: ({ jobs, wait, computing }, count) =>
      `${rounds(count)}${s(wait)} + ${n(jobs)} × ${s(computing)}`,
    asyncio: ({ jobs, wait, computing }) => `${s(wait)} + ${n(jobs)} × ${s(computing)}`,
    processes: ({ wait, computing, start }, count) =>
      `${s(start)} + ${rounds(count)}(${s(wait)} + ${s(computing)})`,
  },
  parts: { starting: 'starting', waiting: 'waiting', computing: 'computing' },
  quickest: 'quickest',
  quickestAre: (ways, seconds) => `Quickest: ${ways.join(', ')}, ${s(seconds)}.`,
  limits: {
    everything: () => 'Nothing overlaps: all waiting and all computing add up.',
    computing: () => 'Computing stands in a row: one interpreter lock, one thread at a time.',
    pool: ({ threads }, count) =>
      `The size of the pool: ${many(threads, 'job waits', 'jobs wait')} at a time, in ${n(count)} rounds.`,
    'one-wait': () => 'All jobs wait at once: what is left is one wait.',
    cores: ({ cores }, count) =>
      `The cores: ${many(cores, 'job', 'jobs')} at a time, waiting too, in ${n(count)} rounds.`,
    start: () => 'The processes: they take longer to start than to work.',
    'one-job': () => 'Every job has a core to itself: what is left is one job.',
  },
  atLeast: (seconds) => `At least ${s(seconds)}, if the computing of some fits between the waits of others.`,
  reset: 'Back to the six jobs',
};
