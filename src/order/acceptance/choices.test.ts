/** The order-checking cases of the course plan about patterns, alternatives and streams, by number. */
import { lines, run, runOnStreams } from '../testing/build-run.ts';
import { type Case, describeCases } from '../testing/describe-cases.ts';

const overdraft = `lines { either { "A sees 100" "A left 20" "B refused" } or { "B sees 100" "B left 20" "A refused" } }`;
const logged = `
  log lines {
    optional /Using selector: .*/
    "Starting 0" "Starting 1" "Starting 2" "Finishing 0" "Finishing 1" "Finishing 2"
  }`;
const log = ['Starting 0', 'Starting 1', 'Starting 2', 'Finishing 0', 'Finishing 1', 'Finishing 2'];

const cases: readonly Case[] = [
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

describeCases('case', cases);
