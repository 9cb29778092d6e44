/** The order-checking cases of the course plan about services, rates and retries, by number. */
import { run } from '../testing/build-run.ts';
import { type Case, describeCases } from '../testing/describe-cases.ts';

const counted = (counters: Readonly<Record<string, number>>) =>
  run([], { services: [{ host: 'api.test', counters }] });

const cases: readonly Case[] = [
  {
    number: 33,
    name: 'the service itself says how many were there at once',
    spec: 'service "api.test" most-connections at most 10\nservice "api.test" requests 50',
    right: [counted({ 'most-connections': 10, requests: 50 })],
    wrong: [
      [
        counted({ 'most-connections': 11, requests: 50 }),
        '`api.test` counted 11 for `most-connections`; it must be at most 10.',
        null,
      ],
      [
        counted({ 'most-connections': 3, requests: 49 }),
        '`api.test` counted 49 for `requests`; it must be 50.',
        null,
      ],
      [run([]), 'The program never reached `api.test`, which must count `requests`: it must be 50.', null],
    ],
  },
  {
    number: 34,
    name: 'no more than two calls in a second, wherever the second begins',
    spec: 'rate /^call/ at most 2 per 1',
    right: [
      run([
        ['call 1', 0],
        ['call 2', 0],
        ['call 3', 1],
        ['call 4', 1.4],
        ['call 5', 2],
      ]),
    ],
    wrong: [
      [
        run([
          ['call 1', 0],
          ['call 2', 0.6],
          ['call 3', 0.9],
        ]),
        'When `call 3` came at 0.9 s, `call 1` and `call 2` had come less than 1 s before; at most 2 may come within 1 s.',
        2,
      ],
      [run(['something else']), 'A line like `/^call/` never came.', null],
    ],
  },
  {
    number: 35,
    name: 'retries that wait twice as long each time',
    spec: 'at /retry in 1/ 0.1\ngap "retry in 1 s" "retry in 2 s" 1.1\ngap "retry in 2 s" "retry in 4 s" 2.1',
    right: [
      run([
        ['retry in 1 s', 0.1],
        ['retry in 2 s', 1.2],
        ['retry in 4 s', 3.3],
      ]),
    ],
    wrong: [
      [
        run([
          ['retry in 1 s', 0.1],
          ['retry in 2 s', 1.2],
          ['retry in 4 s', 2.3],
        ]),
        '`retry in 4 s` came 1.1 s after `retry in 2 s`; it must come 2.1 s after it.',
        2,
      ],
    ],
  },
];

describeCases('services', cases);
