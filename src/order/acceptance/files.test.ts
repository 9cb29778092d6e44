/** Rules on what a program leaves in its folder. */
import type { ObservedFile } from '../observed-run.ts';
import { run } from '../testing/build-run.ts';
import { type Case, describeCases } from '../testing/describe-cases.ts';

const left = (path: string, text: string | null, state: ObservedFile['state'] = 'made') =>
  run([], { files: { list: [{ path, state, text, cut: 0 }] } });

const cases: readonly Case[] = [
  {
    number: 42,
    name: 'a file holds exactly a text, whether its last line ends or not',
    spec: 'file "notes/tea.txt" is "green"',
    right: [left('notes/tea.txt', 'green'), left('notes/tea.txt', 'green\n', 'changed')],
    wrong: [
      [
        left('notes/tea.txt', 'green\nblack\n'),
        'The file `notes/tea.txt` holds `green↵black`; it must hold `green`.',
        null,
      ],
      [left('notes/tea.txt', ''), 'The file `notes/tea.txt` is empty; it must hold `green`.', null],
      [
        left('notes/tea.txt', null),
        'The file `notes/tea.txt` holds bytes that are no text; it must hold `green`.',
        null,
      ],
      [left('tea.txt', 'green'), 'There is no file `notes/tea.txt`; it must hold `green`.', null],
      [
        left('notes/tea.txt', null, 'deleted'),
        'There is no file `notes/tea.txt`; it must hold `green`.',
        null,
      ],
    ],
  },
  {
    number: 43,
    name: 'a file contains what a pattern describes, and another holds lines',
    spec: 'file "log" contains /line \\d/\nfile "log" contains "end"\nfile "log" is /line \\d\\nend/',
    right: [left('log', 'line 7\nend\n')],
    wrong: [
      [left('log', 'end'), 'The file `log` holds `end`; it must contain a text like `/line \\d/`.', null],
    ],
  },
  {
    number: 44,
    name: 'a file that must be gone',
    spec: 'file "draft" missing',
    right: [run([]), left('draft', null, 'deleted'), left('final', 'x')],
    wrong: [[left('draft', ''), 'There is a file `draft`, and there must be none.', null]],
  },
];

describeCases('files', cases);
