import { describe, expect, test } from 'vitest';
import { type ContentFiles, type MistakeCase, mistakesOf, withContent } from './content-fixture.ts';
import { loadCourse } from './load-course.ts';

const MEND = 'chapters/01-first/mend';
const CHECKS = `${MEND}/checks.yaml`;
const GOOD = `checks:
  - id: twice
    says: { en: "It prints \`done\` again." }
    schedules: [latencies]
    expect: |
      lines { "done" "again" }
equivalent:
  - { mutant: drop-await 1, because: Nothing is awaited. }
`;

function checked(yaml: string, more: ContentFiles = {}): ContentFiles {
  return { [CHECKS]: yaml, ...more };
}

const CASES: readonly MistakeCase[] = [
  {
    name: 'a spec that cannot be read',
    changes: checked(GOOD.replace('"again" }', '"again"')),
    says: [
      'content/chapters/01-first/mend/checks.yaml:5: In line 1 of what it expects: This brace is never closed. Add `}` after the last of the lines.',
    ],
  },
  {
    name: 'a family of schedules that there is not',
    changes: checked(GOOD.replace('latencies', 'latency')),
    says: [
      'content/chapters/01-first/mend/checks.yaml:4: Entry 1 of “schedules” of entry 1 of “checks” cannot be “latency”. Write one of: latencies, failures, faults, cancels, collections, eager, ties, preemptions.',
    ],
  },
  {
    name: 'a program that no check has',
    changes: checked(GOOD, { [`${MEND}/check-twise.py`]: 'print("again")\n' }),
    says: [
      'content/chapters/01-first/mend/check-twise.py:1: No check of checks.yaml has this program. Write “check-twice.py”.',
    ],
  },
  {
    name: 'two checks of one name',
    changes: checked(
      GOOD.replace('equivalent:', '  - { id: twice, says: { en: Twice. }, expect: duration 0 }\nequivalent:'),
    ),
    says: [
      'content/chapters/01-first/mend/checks.yaml:7: Two checks are called “twice”. Give one of them another id.',
    ],
  },
  {
    name: 'checks of a playground in which nothing is to be done',
    changes: { 'chapters/01-first/hello/checks.yaml': GOOD },
    says: [
      'content/chapters/01-first/hello/checks.yaml:1: A playground of kind show has no checks.yaml. Remove the file, or make it kind: fix or write.',
    ],
  },
];

describe('what an author does wrong', () => {
  test.each(CASES)('$name', ({ changes, says }) => {
    expect(mistakesOf(changes)).toEqual(says);
  });
});

test('a check comes with its program, and the playground’s own input', () => {
  const program = 'print("again")\n';
  const course = withContent(
    checked(GOOD, { [`${MEND}/check-twice.py`]: program, [`${MEND}/stdin.txt`]: '1\n' }),
    loadCourse,
  );
  expect(course.playgrounds.get('mend')).toMatchObject({
    checks: [{ id: 'twice', append: program, stdin: null, schedules: ['latencies'] }],
    equivalent: [{ mutant: 'drop-await 1' }],
  });
});
