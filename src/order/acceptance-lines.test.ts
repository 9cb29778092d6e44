/** The order-checking cases of the course plan that are about lines and their order, by number. */
import { lines, run, runOnStreams } from './build-run.ts';
import { type Case, describeCases } from './describe-cases.ts';

const sleepers = Array.from({ length: 20 }, (_, index) => `${index}`);
const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(' ');
const items = (producer: number): readonly string[] =>
  [0, 1, 2, 3, 4].map((item) => `生产: P${producer}-Item${item}`);

const overdraft = `lines { either { "A sees 100" "A left 20" "B refused" } or { "B sees 100" "B left 20" "A refused" } }`;
const logged = `
  log lines {
    optional /Using selector: .*/
    "Starting 0" "Starting 1" "Starting 2" "Finishing 0" "Finishing 1" "Finishing 2"
  }`;
const log = ['Starting 0', 'Starting 1', 'Starting 2', 'Finishing 0', 'Finishing 1', 'Finishing 2'];

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
    number: 25,
    name: 'optional library line',
    spec: logged,
    right: [runOnStreams({ log }), runOnStreams({ log: ['Using selector: EpollSelector', ...log] })],
    wrong: [
      [
        runOnStreams({ log: [...log.slice(0, 1), ...log] }),
        '`Starting 0` came twice; only one is allowed.',
        1,
      ],
    ],
  },
  {
    number: 26,
    name: 'two streams, no relation between them',
    spec: `${logged}\nlines { "a" "b" }`,
    right: [
      runOnStreams({ log, out: ['a', 'b'] }),
      run([], { output: [...lines(['a', 'b']), ...lines(log, 'log', 2)] }),
    ],
    wrong: [[runOnStreams({ log, out: ['b', 'a'] }), '`b` came at 0 s, but it must wait for `a`.', 6]],
  },
  {
    number: 27,
    name: 'alternatives',
    spec: overdraft,
    right: [run(['A sees 100', 'A left 20', 'B refused']), run(['B sees 100', 'B left 20', 'A refused'])],
    wrong: [
      [
        run(['A sees 100', 'B sees 100', 'A left 20', 'B left 20']),
        'After `A sees 100`, the next line could only be `A left 20`; it was `B sees 100`.',
        1,
      ],
      [run([]), 'Nothing was printed; `A sees 100` or `B sees 100` had to come.', null],
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
    number: 32,
    name: 'the order of a set is free',
    spec: `lines { any { "done 1" "done 2" } unordered "[0, 1, 2, 3, 4]" }`,
    right: [run(['done 1', 'done 2', '[0, 1, 2, 3, 4]']), run(['done 1', 'done 2', '[1, 4, 2, 3, 0]'])],
    noted: [
      [
        run(['done 2', 'done 1', '[1, 4, 2, 3, 0]']),
        '`done 2` came at 0 s, before `done 1`. Their order is free, so this is right too.',
      ],
    ],
    wrong: [
      [
        run(['done 1', 'done 2', '[1, 4, 2, 3, 3]']),
        'After `done 2`, the next line could only be `[0, 1, 2, 3, 4]` (its parts in any order); it was `[1, 4, 2, 3, 3]`.',
        2,
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
  {
    number: 38,
    name: 'repeated line, open number',
    spec: 'lines { repeat 3..4 "后台任务运行中..." }\nduration 3.5',
    right: [3, 4].map((times) =>
      run(
        Array.from({ length: times }, () => '后台任务运行中...'),
        { duration: 3.5 },
      ),
    ),
    wrong: [
      [
        run(
          Array.from({ length: 5 }, () => '后台任务运行中...'),
          { duration: 3.5 },
        ),
        '`后台任务运行中...` came 5 times; at most 4 are allowed.',
        4,
      ],
      [
        run(['后台任务运行中...'], { duration: 3.5 }),
        '`后台任务运行中...` came once; it must come at least 3 times.',
        null,
      ],
    ],
  },
  {
    number: 40,
    name: 'wording differs by version',
    spec: `lines { /('int' object can't be awaited|object int can't be used in 'await' expression)/ }`,
    right: [run(["'int' object can't be awaited"]), run(["object int can't be used in 'await' expression"])],
    wrong: [
      [
        run(["TypeError: 'int' object can't be awaited"]),
        "The first line could only be a line like `/('int' object can't be awaited|object int can't be used in 'await' expression)/`; it was `TypeError: 'int' object can't be awaited`.",
        0,
      ],
    ],
  },
  {
    number: 41,
    name: 'one spec for both languages: English',
    spec: `word start { en "started" zh-cn "开始" }\nlines { "task 1 \${start}" /task \\d \${start}/ }`,
    right: [run(['task 1 started', 'task 2 started'])],
    wrong: [
      [
        run(['task 1 开始', 'task 2 开始']),
        'The first line could only be `task 1 started`; it was `task 1 开始`.',
        0,
      ],
    ],
  },
  {
    number: 41,
    name: 'one spec for both languages: Chinese',
    language: 'zh-cn',
    spec: `word start { en "started" zh-cn "开始" }\nlines { "task 1 \${start}" /task \\d \${start}/ }`,
    right: [run(['task 1 开始', 'task 2 开始'])],
    wrong: [
      [
        run(['task 1 started', 'task 2 started']),
        'The first line could only be `task 1 开始`; it was `task 1 started`.',
        0,
      ],
    ],
  },
];

describeCases('cases about lines', cases);
