/** The order-checking cases of the course plan that are about times, counts, endings and remarks, by number. */
import { type BuiltLine, diagnosis, error, raised, run, runOnStreams } from './build-run.ts';
import { type Case, describeCases } from './describe-cases.ts';

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
const boom = error('ValueError', 'boom', {
  line: 3,
  frames: [
    { function: 'main', line: 7 },
    { function: 'bad', line: 3 },
  ],
});
const group = (members: readonly ReturnType<typeof error>[]): ReturnType<typeof error> =>
  error('ExceptionGroup', `unhandled errors in a TaskGroup (${members.length} sub-exceptions)`, {
    group: members,
  });
const warned = "main.py:6: RuntimeWarning: coroutine 'async_func' was never awaited";
const deadlock = diagnosis('deadlock', { at: 4, details: { tasks: ['main', 'consumer A', 'consumer B'] } });
const blocked = diagnosis('blocked', { line: 8, task: 'rude', at: 0.7, details: { seconds: 3 } });
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
    number: 12,
    name: 'address placeholder',
    spec: 'lines { /<coroutine object async_func at 0x[0-9a-f]+>/ }',
    right: [run(['<coroutine object async_func at 0x7f3a91>'])],
    wrong: [
      [
        run(['<coroutine object async_func at 0x7f3a91> x']),
        'The first line could only be a line like `/<coroutine object async_func at 0x[0-9a-f]+>/`; it was `<coroutine object async_func at 0x7f3a91> x`.',
        0,
      ],
    ],
  },
  {
    number: 13,
    name: 'the same object printed twice',
    spec: 'lines { /loop (?<loop>0x\\w+)/ /again (?<loop>0x\\w+)/ }\nsame loop',
    right: [run(['loop 0xa1', 'again 0xa1'])],
    wrong: [
      [
        run(['loop 0xa1', 'again 0xb2']),
        '`again 0xb2` shows `0xb2`, but `loop 0xa1` shows `0xa1`; they must be the same.',
        1,
      ],
    ],
  },
  {
    number: 13,
    name: 'the same object, by one pattern',
    spec: 'same /loop (0x\\w+)/',
    right: [run(['loop 0xa1', 'loop 0xa1'])],
    wrong: [[run(['loop 0xa1']), 'Only one line shows `loop (0x\\w+)`; two at least must.', null]],
  },
  {
    number: 14,
    name: 'warning with category and line',
    spec: "warning RuntimeWarning /coroutine '(\\w+)' was never awaited/ line 6\ndiagnosis never-awaited line 6",
    right: [
      {
        ...runOnStreams({ out: ['Hello'], err: [warned, '  f()'] }),
        diagnoses: [diagnosis('never-awaited', { line: 6 })],
      },
    ],
    wrong: [
      [
        runOnStreams({ out: [warned] }),
        "No RuntimeWarning with a text like `/coroutine '(\\w+)' was never awaited/` came.",
        null,
      ],
      [
        runOnStreams({ err: [warned.replace('6', '9')] }),
        "A RuntimeWarning with a text like `/coroutine '(\\w+)' was never awaited/` came for line 9; it must be for line 6.",
        null,
      ],
      [
        runOnStreams({ err: [warned] }),
        'There is no `never-awaited` diagnosis, and there must be one.',
        null,
      ],
    ],
  },
  {
    number: 15,
    name: 'traceback shape',
    spec: 'error ValueError "boom" in bad line 3',
    right: [raised(['start'], boom)],
    wrong: [
      [run([]), 'The program returned (at 0 s); it must raise an exception.', null],
      [
        raised([], error('KeyError', "'boom'")),
        "The exception was `KeyError: 'boom'`; it must be of the class `ValueError`, not `KeyError`.",
        null,
      ],
      [
        raised([], { ...boom, message: 'bang' }),
        'The exception was `ValueError: bang`; it must say `boom`, not `bang`.',
        null,
      ],
      [
        raised([], { ...boom, frames: [{ function: 'good', line: 3 }] }),
        'The exception was `ValueError: boom`; it must pass through the function `bad (line 3)`, not `good (line 3)`.',
        null,
      ],
    ],
  },
  {
    number: 16,
    name: 'exception group, unordered',
    spec: `group /\\(2 sub-exceptions\\)/ { ValueError "boom" KeyError "'boom'" }`,
    right: [
      raised([], group([boom, error('KeyError', "'boom'")])),
      raised([], group([error('KeyError', "'boom'"), boom])),
    ],
    wrong: [
      [
        raised([], group([boom, boom])),
        "The exception group `ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)` lacks `KeyError: 'boom'` and holds `ValueError: boom`, which must not be there.",
        null,
      ],
      [
        raised([], boom),
        "The exception was `ValueError: boom`; it must be `a group of ValueError: boom and KeyError: 'boom'`, not `ValueError`.",
        null,
      ],
    ],
  },
  {
    number: 17,
    name: 'chained cause',
    spec: 'error TimeoutError cause CancelledError',
    right: [raised([], error('TimeoutError', '', { cause: error('asyncio.exceptions.CancelledError') }))],
    wrong: [
      [
        raised([], error('TimeoutError')),
        'The exception was `TimeoutError`; it must be caused by `CancelledError`.',
        null,
      ],
      [
        raised([], error('TimeoutError', '', { cause: boom })),
        'The exception was `ValueError: boom`; it must be of the class `CancelledError`, not `ValueError`.',
        null,
      ],
    ],
  },
  {
    number: 18,
    name: 'line that must not appear',
    spec: 'never /完成/\nend returns\nduration 0',
    right: [run(['main 结束'])],
    wrong: [
      [
        run(['main 结束', ['任务完成', 0, 'bg']]),
        '`任务完成` came at 0 s (task bg); no such line may come.',
        1,
      ],
      [
        raised(['main 结束'], boom),
        'The program raised `ValueError: boom` (in line 3, at 0 s); it must return.',
        null,
      ],
    ],
  },
  {
    number: 19,
    name: 'not earlier than',
    spec: 'before "task done" /result/\nnever /InvalidStateError/',
    right: [run(['task done', 'result 1'])],
    wrong: [
      [
        run(['result: InvalidStateError', 'task done']),
        '`result: InvalidStateError` came at 0 s, but it must wait for `task done`.',
        0,
      ],
      [
        run(['task done', 'result', 'InvalidStateError']),
        '`InvalidStateError` came at 0 s; no such line may come.',
        2,
      ],
    ],
  },
  {
    number: 20,
    name: 'counts',
    spec: 'count /^load/ 1\nvalue hits == 1',
    right: [run(['load a', 'reload'], { values: { 'hits == 1': true } })],
    wrong: [
      [
        run(['load a', 'x', 'load b'], { values: { 'hits == 1': true } }),
        'A line like `/^load/` came twice; it must come once.',
        2,
      ],
      [
        run(['x'], { values: { 'hits == 1': true } }),
        'A line like `/^load/` never came; it must come once.',
        null,
      ],
      [run(['load'], { values: { 'hits == 1': false } }), '`hits == 1` is not true at the end.', null],
      [
        run(['load'], { values: { 'hits == 1': null } }),
        '`hits == 1` could not be evaluated at the end.',
        null,
      ],
    ],
  },
  {
    number: 21,
    name: 'every item exactly once',
    spec: 'unique /处理: (\\S+)/\ncount /处理: / 3',
    right: [run(['处理: a', '处理: b', '处理: c'])],
    wrong: [
      [
        run(['处理: a', '处理: b', '处理: a']),
        '`a` appears in `处理: a` and again in `处理: a`; it may appear once only.',
        2,
      ],
      [run(['处理: a', '处理: b']), 'A line like `/处理: /` came twice; it must come 3 times.', null],
    ],
  },
  {
    number: 22,
    name: 'deadlock as the expected end',
    spec: 'lines { "consumed 1" }\nend deadlocks\ndiagnosis deadlock at 4 with tasks { "consumer A" "consumer B" }',
    right: [run(['consumed 1'], { outcome: 'deadlocked', diagnoses: [deadlock] })],
    wrong: [
      [run(['consumed 1'], { duration: 4 }), 'The program returned (at 4 s); it must deadlock.', null],
      [
        run(['consumed 1'], {
          outcome: 'deadlocked',
          diagnoses: [{ ...deadlock, details: { tasks: ['main'] } }],
        }),
        'There is a `deadlock` diagnosis, but its tasks must be `consumer A, consumer B`, not `main`.',
        null,
      ],
    ],
  },
  {
    number: 23,
    name: 'blocked loop',
    spec: 'diagnosis blocked line 8 task "rude" at 0.7 with seconds at least 3\nat "tick 2" 3.7',
    right: [run([['tick 2', 3.7]], { diagnoses: [blocked] })],
    wrong: [
      [run([['tick 2', 1]], { diagnoses: [blocked] }), '`tick 2` came at 1 s; it must come at 3.7 s.', 0],
      [
        run([['tick 2', 3.7]], {
          diagnoses: [
            { ...blocked, task: 'polite', line: 9 },
            { ...blocked, details: { seconds: 0.5 } },
          ],
        }),
        'There is a `blocked` diagnosis, but its seconds must be `at least 3`, not `0.5`.',
        null,
      ],
    ],
  },
  {
    number: 24,
    name: 'no blocking allowed',
    spec: 'never diagnosis blocked with seconds more than 0.1\ngap /^tick/ 0.5..0.6',
    right: [
      run(
        [
          ['tick', 0],
          ['tick', 0.5],
        ],
        { diagnoses: [{ ...blocked, details: { seconds: 0.1 } }] },
      ),
    ],
    wrong: [
      [
        run(
          [
            ['tick', 0],
            ['tick', 0.5],
          ],
          { diagnoses: [blocked] },
        ),
        'A `blocked` diagnosis came, and none may: about blocked',
        null,
      ],
      [
        run([
          ['tick', 0],
          ['tick', 3],
        ]),
        '`tick` came 3 s after `tick`; it must come between 0.5 and 0.6 s after it.',
        1,
      ],
    ],
  },
  {
    number: 37,
    name: 'a listing contains, not equals',
    spec: 'count /GET_AWAITABLE/ 1\nnever /GET_AITER/\nbefore /SEND/#1 /YIELD_VALUE/#1',
    right: [run(['  2 GET_AWAITABLE', '  3 SEND', '  4 YIELD_VALUE', '  5 SEND', '  6 YIELD_VALUE'])],
    wrong: [
      [
        run(['GET_AWAITABLE', 'YIELD_VALUE', 'SEND']),
        '`YIELD_VALUE` came at 0 s, but it must wait for `SEND`.',
        1,
      ],
      [
        run(['GET_AWAITABLE', 'SEND', 'GET_AITER', 'YIELD_VALUE']),
        '`GET_AITER` came at 0 s; no such line may come.',
        2,
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

describeCases('cases about rules', cases);
