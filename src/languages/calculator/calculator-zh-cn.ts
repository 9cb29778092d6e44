/** The words of the calculator in Simplified Chinese. */
import type { CalculatorText } from './calculator-text.ts';
import { digitsOf, inLargerUnits } from './say-seconds.ts';

const TAG = 'zh-CN';
const s = (seconds: number) => `${digitsOf(seconds, TAG)} 秒`;
const n = (count: number) => count.toLocaleString(TAG);
const rounds = (count: number) => (count === 1 ? '' : `${n(count)} 轮 × `);

export const calculatorZhCn: CalculatorText = {
  title: '算算你自己的负载',
  fields: {
    jobs: '任务数',
    wait: '每个任务等待',
    computing: '每个任务计算',
    threads: '线程池的线程数',
    cores: '核数，每核一个进程',
    start: '启动进程',
  },
  exactly: (field) => `${field}，精确数值`,
  unit: '秒',
  seconds: s,
  inWords: (seconds) => inLargerUnits(seconds, TAG) ?? '',
  count: n,
  load: ({ jobs, wait, computing, threads, cores, start }) =>
    `${n(jobs)} 个任务，每个等待 ${s(wait)}、计算 ${s(computing)}；线程池有 ${n(threads)} 个线程；${n(cores)} 个核，每核一个进程，启动要 ${s(start)}。`,
  ways: { 'in-turn': '依次', threads: '线程', asyncio: 'asyncio', processes: '进程' },
  formula: {
    'in-turn': ({ jobs, wait, computing }) => `${n(jobs)} × (${s(wait)} + ${s(computing)})`,
    threads: ({ jobs, wait, computing }, count) =>
      `${rounds(count)}${s(wait)} + ${n(jobs)} × ${s(computing)}`,
    asyncio: ({ jobs, wait, computing }) => `${s(wait)} + ${n(jobs)} × ${s(computing)}`,
    processes: ({ wait, computing, start }, count) =>
      `${s(start)} + ${rounds(count)}(${s(wait)} + ${s(computing)})`,
  },
  parts: { starting: '启动', waiting: '等待', computing: '计算' },
  quickest: '最快',
  quickestAre: (ways, seconds) => `最快：${ways.join('、')}，${s(seconds)}。`,
  limits: {
    everything: () => '没有任何重叠：等待和计算全部相加。',
    computing: () => '计算只能排队：解释器锁只有一把，同一时刻只有一个线程在算。',
    pool: ({ threads }, count) => `受线程池大小限制：每次 ${n(threads)} 个一起等，共 ${n(count)} 轮。`,
    'one-wait': () => '所有任务同时等待：只剩一次等待的时间。',
    cores: ({ cores }, count) => `受核数限制：每次 ${n(cores)} 个，等待也算在内，共 ${n(count)} 轮。`,
    start: () => '受启动限制：启动进程比干活还久。',
    'one-job': () => '每个任务独占一个核：只剩一个任务的时间。',
  },
  atLeast: (seconds) => `至少 ${s(seconds)}：如果一些任务的计算恰好落在别人的等待里。`,
  reset: '回到那六个任务',
};
