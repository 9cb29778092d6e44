/** The order-checking cases of the course plan about lines and their order, by number. */
import { run } from '../testing/build-run.ts';
import { type Case, describeCases } from '../testing/describe-cases.ts';

const sleepers = Array.from({ length: 20 }, (_, index) => `${index}`);
const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(' ');
const items = (producer: number): readonly string[] =>
  [0, 1, 2, 3, 4].map((item) => `生产: P${producer}-Item${item}`);

const cases: readonly Case[] = [
  {
    number: 1,
    name: 'exact list',
    spec: 'lines { "Hello ..." "... World!" }\nduration 1',
    right: [run(['Hello ...', ['... World!', 1]])],
    wrong: [
      [run(['Hello ...']), '`... World!` never came.', null],
      [
        run([['... World!', 1], 'Hello ...']),
        '`... World!` came at 1 s, but it must wait for `Hello ...`.',
        0,
      ],
      [run(['Hello ...', '... World!']), 'The run took 0 s of virtual time; it must take 1 s.', null],
      [
        run(['hello...', ['... World!', 1]]),
        '`hello...` came at 0 s where `Hello ...` had to; only capitals, spaces or punctuation differ.',
        0,
      ],
      [
        run(['Hello ...', ['... World!', 1], 'bye']),
        '`bye` came at 1 s, but nothing may follow `... World!`.',
        2,
      ],
    ],
  },
  {
    number: 2,
    name: 'exact with a tie that is only deterministic here',
    spec: `here lines { ${quoted(sleepers)} }`,
    right: [run(sleepers)],
    noted: [
      [
        run(['1', '0', ...sleepers.slice(2)]),
        '`1` came at 0 s before `0`; here it usually comes after. Nothing promises that, so this run is right too; no program may rely on either.',
      ],
    ],
    wrong: [
      [run(sleepers.slice(1)), '`0` never came.', null],
      [run(['0', ...sleepers]), '`0` came twice; only one is allowed.', 1],
    ],
  },
  {
    number: 3,
    name: 'start order fixed, ends by time',
    spec: `lines { ${quoted([1, 2, 3, 4].map((n) => `crawling url_${n}`))}
      "OK url_1" @1 "OK url_2" @2 "OK url_3" @3 "OK url_4" @4 /Total time: 4\\.0\\ds/ }
      at "OK url_3" 3`,
    right: [
      run([
        ...[1, 2, 3, 4].map((n) => `crawling url_${n}`),
        ...[1, 2, 3, 4].map((n) => [`OK url_${n}`, n] as const),
        'Total time: 4.00s',
      ]),
    ],
    wrong: [
      [
        run(['crawling url_1', ['OK url_1', 1, 'Task-2'], 'crawling url_2', ['OK url_2', 3]]),
        '`OK url_1` came at 1 s (task Task-2), but it must wait for `crawling url_2`.',
        1,
      ],
    ],
  },
  {
    number: 4,
    name: 'unordered group between fixed lines',
    spec: `lines { "shutting down" any { "flush 0" "flush 1" "flush 2" } /\\['CancelledError'.*\\] 0/ }`,
    right: [
      run(['shutting down', 'flush 0', 'flush 1', 'flush 2', "['CancelledError', 'CancelledError'] 0"]),
    ],
    noted: [
      [
        run(['shutting down', 'flush 2', 'flush 0', 'flush 1', "['CancelledError'] 0"]),
        '`flush 2` came at 0 s, before `flush 0`. Their order is free, so this is right too.',
      ],
    ],
    wrong: [
      [
        run(['shutting down', 'flush 0', 'flush 2', "['CancelledError'] 0", ['flush 1', 1]]),
        "`['CancelledError'] 0` came at 0 s, but it must wait for `flush 1`.",
        3,
      ],
      [run(['shutting down', 'flush 0', 'flush 0']), '`flush 0` came twice; only one is allowed.', 2],
      [
        run(['shutting down', 'flush 0', 'flush 9']),
        'After `flush 0`, the next line could only be `flush 1` or `flush 2`; it was `flush 9`.',
        2,
      ],
    ],
  },
  {
    number: 5,
    name: 'A before B only',
    spec: 'before "[Redis] Subscribed" /Redis\\] Received/\nbefore "Written file 0" "Written file 1"',
    right: [
      run([
        'Written file 0',
        '[Redis] Subscribed',
        'Written file 1',
        '[Redis] Received b',
        '[Redis] Received c',
      ]),
    ],
    wrong: [
      [
        run(['[Redis] Received b', '[Redis] Subscribed', 'Written file 0', 'Written file 1']),
        '`[Redis] Received b` came at 0 s, but it must wait for `[Redis] Subscribed`.',
        0,
      ],
      [
        run(['[Redis] Received b', 'Written file 0', 'Written file 1']),
        '`[Redis] Received b` came at 0 s, but `[Redis] Subscribed` must come before it and never did.',
        0,
      ],
      [
        run(['[Redis] Subscribed', '[Redis] Received', 'Written file 0']),
        '`Written file 1` never came.',
        null,
      ],
    ],
  },
  {
    number: 6,
    name: 'interleaved sequences',
    spec: `lines { mix { { ${quoted(items(0))} } { ${quoted(items(1))} } } }`,
    right: [run([...items(0), ...items(1)])],
    noted: [
      [
        run([0, 1, 2, 3, 4].flatMap((item) => [items(0)[item] ?? '', items(1)[item] ?? ''])),
        '`生产: P1-Item0` came at 0 s, before `生产: P0-Item1`. Their order is free, so this is right too.',
      ],
    ],
    wrong: [
      [
        run(['生产: P0-Item0', '生产: P1-Item1', '生产: P1-Item0']),
        '`生产: P1-Item1` came at 0 s, but it must wait for `生产: P1-Item0`.',
        1,
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
    number: 31,
    name: 'result order is not print order',
    spec: `lines { "done B" "done C" "done A" "['A', 'B', 'C']" }`,
    right: [run(['done B', 'done C', 'done A', "['A', 'B', 'C']"])],
    wrong: [
      [
        run(['done B', 'done C', 'done A', "['B', 'C', 'A']"]),
        "After `done A`, the next line could only be `['A', 'B', 'C']`; it was `['B', 'C', 'A']`.",
        3,
      ],
    ],
  },
  {
    number: 36,
    name: 'state machine lines',
    spec: `lines { "CORO_CREATED" "步骤1" "CORO_SUSPENDED" "步骤2" "步骤3" "StopIteration None" "CORO_CLOSED" }`,
    right: [
      run(['CORO_CREATED', '步骤1', 'CORO_SUSPENDED', '步骤2', '步骤3', 'StopIteration None', 'CORO_CLOSED']),
    ],
    wrong: [
      [
        run([
          'CORO_CREATED',
          'CORO_SUSPENDED',
          '步骤1',
          '步骤2',
          '步骤3',
          'StopIteration None',
          'CORO_CLOSED',
        ]),
        '`CORO_SUSPENDED` came at 0 s, but it must wait for `步骤1`.',
        1,
      ],
      [
        run(['CORO_CREATED', '步骤1', 'CORO_SUSPENDED', '步骤3', 'StopIteration None', 'CORO_CLOSED']),
        '`步骤3` came at 0 s, but `步骤2` must come before it and never did.',
        3,
      ],
    ],
  },
];

describeCases('case', cases);
