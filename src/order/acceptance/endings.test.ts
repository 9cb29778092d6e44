/** The order-checking cases of the course plan about counts, warnings and exceptions, by number. */
import { diagnosis, error, raised, run, runOnStreams } from '../testing/build-run.ts';
import { type Case, describeCases } from '../testing/describe-cases.ts';

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

const cases: readonly Case[] = [
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
        'The exception was `ValueError: boom`; it must pass through the function `bad:3`, not `good:3`.',
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
        "The exception was `ValueError: boom`; it must be `ExceptionGroup(ValueError: boom, KeyError: 'boom')`, not `ValueError`.",
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
];

describeCases('case', cases);
