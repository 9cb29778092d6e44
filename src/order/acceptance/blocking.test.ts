/** The order-checking cases of the course plan about blocked loops, by number. */
import { diagnosis, run } from '../testing/build-run.ts';
import { type Case, describeCases } from '../testing/describe-cases.ts';

const blocked = diagnosis('blocked', { line: 8, task: 'rude', at: 0.7, details: { seconds: 3 } });

const cases: readonly Case[] = [
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
        'There is a `blocked` diagnosis, but its seconds must be `≥ 3`, not `0.5`.',
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
];

describeCases('case', cases);
