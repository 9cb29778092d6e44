/** The order-checking cases of the course plan about virtual times and windows, by number. */
import { type BuiltLine, run } from '../testing/build-run.ts';
import { type Case, describeCases } from '../testing/describe-cases.ts';

/** Ten jobs of one second, three at a time. */
const threeAtATime: readonly BuiltLine[] = [
  ['任务0开始', 0],
  ['任务1开始', 0],
  ['任务2开始', 0],
  ['任务1完成', 1],
  ['任务3开始', 1],
  ['任务0完成', 1],
  ['任务4开始', 1],
  ['任务2完成', 1],
  ['任务5开始', 1],
];
const gaps = 'gap /^tick/ 1..1.1';

const cases: readonly Case[] = [
  {
    number: 7,
    name: 'never more than three at a time, and three reached',
    spec: 'window /任务(\\d)开始/ /任务\\1完成/ at most 3 reaching 3',
    right: [run(threeAtATime)],
    wrong: [
      [
        run([...threeAtATime.slice(0, 3), ['任务3开始', 0, 'Task-5']]),
        'When `任务3开始` came at 0 s (task Task-5), `任务0开始`, `任务1开始` and `任务2开始` had begun and not ended; at most 3 may be under way at once.',
        3,
      ],
      [
        run(['任务0开始', ['任务0完成', 1], '任务1开始', ['任务1完成', 2]]),
        'Never more than 1 was under way at once; it must be 3 at some time.',
        null,
      ],
      [
        run(['任务0开始', '任务2完成']),
        '`任务2完成` came at 0 s, but nothing that it could end had begun.',
        1,
      ],
      [run(['anything']), 'A line like `/任务(\\d)开始/` never came.', null],
    ],
  },
  {
    number: 8,
    name: 'waves by time, order inside a wave free',
    spec: 'at /任务[012]开始/ 0\nat /任务[012]完成/ 1\nat /任务[345]开始/ 1',
    right: [run(threeAtATime), run(threeAtATime.with(3, ['任务3开始', 1]).with(4, ['任务1完成', 1]))],
    wrong: [
      [
        run([...threeAtATime, ['任务5开始', 2, 'Task-7']]),
        '`任务5开始` came at 2 s (task Task-7); it must come at 1 s.',
        9,
      ],
      [run(threeAtATime.slice(0, 3)), 'A line like `/任务[012]完成/` never came.', null],
    ],
  },
  {
    number: 9,
    name: 'duration, exact',
    spec: 'duration 3',
    right: [run([], { duration: 3 }), run([], { duration: 3.0000005 })],
    wrong: [
      [run([], { duration: 6 }), 'The run took 6 s of virtual time; it must take 3 s.', null],
      [run([], { duration: 3.00001 }), 'The run took 3.00001 s of virtual time; it must take 3 s.', null],
    ],
  },
  {
    number: 10,
    name: 'gaps in a range',
    spec: gaps,
    right: [run([['tick 0', 0], ['tick 1', 1], 'other', ['tick 2', 2.1]])],
    wrong: [
      [
        run([
          ['tick 0', 0],
          ['tick 1', 1.5],
        ]),
        '`tick 1` came 1.5 s after `tick 0`; it must come between 1 and 1.1 s after it.',
        1,
      ],
      [run([['tick 0', 0]]), 'A line like `/^tick/` came only once, so there is no gap to measure.', null],
      [run(['other']), 'A line like `/^tick/` never came.', null],
    ],
  },
  {
    number: 11,
    name: 'total time as printed and as stamped',
    spec: 'lines { /总耗时: 3\\.0\\d秒/ }\nduration 3',
    right: [run([['总耗时: 3.00秒', 3]])],
    wrong: [
      [run([['总耗时: 3.00秒', 4]]), 'The run took 4 s of virtual time; it must take 3 s.', null],
      [
        run([['总耗时: 4.00秒', 3]]),
        'The first line could only be a line like `/总耗时: 3\\.0\\d秒/`; it was `总耗时: 4.00秒`.',
        0,
      ],
    ],
  },
  {
    number: 39,
    name: 'thread lanes',
    spec: 'at "timeout" 1\nat "thread done" 5\nduration 5',
    right: [
      run([
        ['timeout', 1],
        ['thread done', 5],
      ]),
    ],
    wrong: [
      [
        run([
          ['timeout', 1],
          ['thread done', 1],
        ]),
        '`thread done` came at 1 s; it must come at 5 s.',
        1,
      ],
      [run([['timeout', 1]], { duration: 5 }), '`thread done` never came.', null],
    ],
  },
];

describeCases('case', cases);
