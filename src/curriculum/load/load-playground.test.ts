import { describe, expect, test } from 'vitest';
import { altered, type MistakeCase, mistakesOf } from './content-fixture.ts';

const HELLO = 'chapters/01-first/hello/playground.yaml';
const MEND = 'chapters/01-first/mend/playground.yaml';

const CASES: readonly MistakeCase[] = [
  {
    name: 'an unknown field',
    changes: altered(HELLO, 'title:', 'titel:'),
    says: [
      'content/chapters/01-first/hello/playground.yaml:1: “title” is missing. For example: title: { en: Two workers }',
      'content/chapters/01-first/hello/playground.yaml:2: Unknown field “titel”. Write “title”.',
    ],
  },
  {
    name: 'a comma that cuts a text in two',
    changes: altered(HELLO, 'en: Hello', 'en: Hello, dear reader'),
    says: [
      "content/chapters/01-first/hello/playground.yaml:2: Unknown field “dear reader”. Put a text that contains a comma in quotation marks: { en: 'Not now, later' }.",
    ],
  },
  {
    name: 'a colon in a text',
    changes: altered(MEND, '- { en: Read the last line. }', '- en: Read: the last line.'),
    says: [
      "content/chapters/01-first/mend/playground.yaml:5: This is not valid YAML: Nested mappings are not allowed in compact mappings. Put a text that contains a colon in quotation marks: en: 'Tasks: scheduled now'.",
    ],
  },
  {
    name: 'files that are too many, too long or no texts',
    changes: {
      'chapters/01-first/hello/files/long.txt': 'x'.repeat(33_000),
      'chapters/01-first/hello/files/in/bytes.bin': 'a\0b',
    },
    says: [
      'content/chapters/01-first/hello/files:1: These are 33003 characters. Bring 32000 at most.',
      'content/chapters/01-first/hello/files/in/bytes.bin:1: This is no text in UTF-8. Bring texts only; let the program make other bytes.',
    ],
  },
  {
    name: 'a field given twice',
    changes: altered(HELLO, 'kind: show', 'kind: show\nkind: show'),
    says: ['content/chapters/01-first/hello/playground.yaml:2: A field is given twice. Keep one of them.'],
  },
  {
    name: 'a kind that does not exist',
    changes: altered(HELLO, 'kind: show', 'kind: shwo'),
    says: ['content/chapters/01-first/hello/playground.yaml:1: “kind” cannot be “shwo”. Write “show”.'],
  },
  {
    name: 'a field of the wrong type',
    changes: altered(MEND, 'title: { en: Mend it }', 'title: Mend it'),
    says: [
      'content/chapters/01-first/mend/playground.yaml:2: “title” must be a group of fields, not a text. For example: title: { en: Two workers }',
    ],
  },
  {
    name: 'a number where a text is meant',
    changes: altered(MEND, 'en: Mend it', 'en: 2025'),
    says: [
      'content/chapters/01-first/mend/playground.yaml:2: “en” of “title” must be a text, not the number 2025 (put it in quotation marks to make it a text). For example: en: Two workers',
    ],
  },
  {
    name: 'a hint too many',
    changes: altered(MEND, '  - { en: Read the last line. }\n', '  - { en: Read. }\n'.repeat(5)),
    says: ['content/chapters/01-first/mend/playground.yaml:4: “hints” has too many entries. Keep at most 4.'],
  },
  {
    name: 'an empty file',
    changes: { [HELLO]: '' },
    says: [
      'content/chapters/01-first/hello/playground.yaml:1: The file is empty. Write its fields: kind, title, task, hints, distractors, cpu-cost, services, schedules, signals, user, seeds, wrong.',
    ],
  },
  {
    name: 'a host that is told what no host understands',
    changes: altered(
      HELLO,
      'kind: show',
      'kind: show\nservices:\n  hosts:\n    api.test: { latensy: 0.2, fault: broken, rate: 0 }\n    API: { rate: 1 }',
    ),
    says: [
      'content/chapters/01-first/hello/playground.yaml:4: “rate” of “api.test” of “hosts” of “services” is empty. For example: rate: 5',
      'content/chapters/01-first/hello/playground.yaml:4: “fault” of “api.test” of “hosts” of “services” cannot be “broken”. For example: fault: 503',
      'content/chapters/01-first/hello/playground.yaml:4: Unknown field “latensy”. Write “latency”.',
      'content/chapters/01-first/hello/playground.yaml:5: “API” of “hosts” of “services” is no name here. Write the name of a host: api.test.',
    ],
  },
  {
    name: 'tables whose rows do not fit them',
    changes: altered(
      HELLO,
      'kind: show',
      `kind: show
services:
  tables:
    books: { columns: [id, title unique, price real], rows: [[1, Dune], [1, Emma, 2], [x, Emma, cheap]] }
    Books: { columns: [id] }
    pens: { columns: [id, colour red, id not null], rows: [[1, a, null]] }`,
    ),
    says: [
      'content/chapters/01-first/hello/playground.yaml:4: Entry 1 of “rows” of “books” of “tables” of “services” is not right: it has 2 values for 3 columns (id, title, price). For example: rows: [[1, Dune, 9.5], [2, Emma, null]]',
      'content/chapters/01-first/hello/playground.yaml:4: Entry 1 of entry 2 of “rows” of “books” of “tables” of “services” is not right: “id” has “1” already. For example: rows: [[1, Dune, 9.5], [2, Emma, null]]',
      'content/chapters/01-first/hello/playground.yaml:4: Entry 1 of entry 3 of “rows” of “books” of “tables” of “services” is not right: a key that is named id takes whole numbers. For example: rows: [[1, Dune, 9.5], [2, Emma, null]]',
      'content/chapters/01-first/hello/playground.yaml:4: Entry 2 of entry 3 of “rows” of “books” of “tables” of “services” is not right: “title unique” has “Emma” already. For example: rows: [[1, Dune, 9.5], [2, Emma, null]]',
      'content/chapters/01-first/hello/playground.yaml:4: Entry 3 of entry 3 of “rows” of “books” of “tables” of “services” is not right: “price real” does not take “cheap”. For example: rows: [[1, Dune, 9.5], [2, Emma, null]]',
      'content/chapters/01-first/hello/playground.yaml:5: “Books” of “tables” of “services” is no name here. Write a name in small letters: order_items.',
      'content/chapters/01-first/hello/playground.yaml:6: Entry 2 of “columns” of “pens” of “tables” of “services” cannot be “colour red”. Write a name, and perhaps a type: id, title unique, price real.',
      'content/chapters/01-first/hello/playground.yaml:6: Entry 3 of “columns” of “pens” of “tables” of “services” is not right: there are two columns “id”. For example: columns: [id, title unique, price real]',
      'content/chapters/01-first/hello/playground.yaml:6: Entry 3 of entry 1 of “rows” of “pens” of “tables” of “services” is missing. For example: rows: [[1, Dune, 9.5], [2, Emma, null]]',
    ],
  },
  {
    name: 'a publisher without a channel, and keys of no shape',
    changes: altered(
      HELLO,
      'kind: show',
      `kind: show
services:
  publishers:
    - { says: hello }
    - { redis: a, says: hello, every: 1 }
    - { redis: a, says: [x, y], count: 2 }
  keys: { a: [], b: { x: { y: 1 } } }`,
    ),
    says: [
      "content/chapters/01-first/hello/playground.yaml:4: Entry 1 of “publishers” of “services” is not right: it names one channel, either “redis: prices” or “notify: orders”. For example: publishers: [{ redis: prices, says: 'price {n}', at: 1, every: 0.5, count: 3 }]",
      "content/chapters/01-first/hello/playground.yaml:5: Entry 2 of “publishers” of “services” is not right: what comes every so often says how often: “count: 3”. For example: publishers: [{ redis: prices, says: 'price {n}', at: 1, every: 0.5, count: 3 }]",
      "content/chapters/01-first/hello/playground.yaml:6: Entry 3 of “publishers” of “services” is not right: of several texts each is said once; leave “count” out. For example: publishers: [{ redis: prices, says: 'price {n}', at: 1, every: 0.5, count: 3 }]",
      "content/chapters/01-first/hello/playground.yaml:6: Entry 3 of “publishers” of “services” is not right: several messages say how far apart they are: “every: 0.7”. For example: publishers: [{ redis: prices, says: 'price {n}', at: 1, every: 0.5, count: 3 }]",
      'content/chapters/01-first/hello/playground.yaml:7: “a” of “keys” of “services” has too few entries. Write at least 1.',
      'content/chapters/01-first/hello/playground.yaml:7: “b” of “keys” of “services” cannot be a group of fields of this kind. For example: keys: { page: hello, queue: [a, b], ann: { age: 30 }, tags: { members: [x] }, best: { scores: { ann: 3 } } }',
    ],
  },
  {
    name: 'deeds that nobody does, and a signal that is none',
    changes: altered(HELLO, 'kind: show', 'kind: show\nuser: [press Start @1, close @2]\nsignals: [SIGINT]'),
    says: [
      "content/chapters/01-first/hello/playground.yaml:2: Entry 1 of “user” is not right: write click Start @1, or type Ada into 1 @2, or close @3.5. For example: user: ['click Start @1', close @3.5]",
      'content/chapters/01-first/hello/playground.yaml:3: Entry 1 of “signals” is not right: write its name and the second, such as SIGINT@2. For example: signals: [SIGINT@2]',
    ],
  },
  {
    name: 'a hint of a playground that is only shown',
    changes: altered(HELLO, 'kind: show', 'kind: show\nhints: [{ en: Look. }]'),
    says: [
      'content/chapters/01-first/hello/playground.yaml:2: A playground of kind show has no hints. Remove them.',
    ],
  },
  {
    name: 'a distractor where nothing is predicted',
    changes: altered(HELLO, 'kind: show', 'kind: show\ndistractors: [{ en: bye }]'),
    says: [
      'content/chapters/01-first/hello/playground.yaml:2: A playground of kind show has no distractors. Remove them, or make it kind: predict.',
    ],
  },
  {
    name: 'faults where nothing is searched',
    changes: altered(HELLO, 'kind: show', 'kind: show\nschedules: [faults]'),
    says: [
      'content/chapters/01-first/hello/playground.yaml:2: A playground of kind show is not searched. Name them in checks.yaml, or make it kind: explore.',
    ],
  },
  {
    name: 'an exercise without a task',
    changes: altered(MEND, 'task: { en: Make it print `done`. }\n', ''),
    says: [
      'content/chapters/01-first/mend/playground.yaml:1: A playground of kind fix needs a task. For example: task: { en: Which line comes first? }',
    ],
  },
  {
    name: 'a task of two paragraphs',
    changes: altered(MEND, '{ en: Make it print `done`. }', '\n  en: |\n    One.\n\n    Two.'),
    says: [
      'content/chapters/01-first/mend/playground.yaml:4: The task (en) is not one paragraph of plain text. Keep to one paragraph of inline Markdown, with code in backticks.',
    ],
  },
  {
    name: 'a missing program and a missing solution',
    changes: { 'chapters/01-first/hello/start.py': null, 'chapters/01-first/mend/solution.py': null },
    says: [
      'content/chapters/01-first/hello/start.py:1: This file is missing. Write the program that the editor opens with.',
      'content/chapters/01-first/mend/solution.py:1: This file is missing. Write your answer.',
    ],
  },
  {
    name: 'an exercise without a known wrong answer',
    changes: { 'chapters/01-first/mend/wrong-two.py': null },
    says: [
      'content/chapters/01-first/mend/playground.yaml:1: A playground of kind fix needs a known wrong answer. Write one that readers give, wrong-….py.',
    ],
  },
  {
    name: 'a message for a wrong answer that is not there',
    changes: altered(MEND, '  start.py: never came', '  wrong-tow.py: never came'),
    says: [
      'content/chapters/01-first/mend/playground.yaml:7: There is no wrong answer wrong-tow.py. Write “wrong-two.py”.',
    ],
  },
  {
    name: 'a solution of a playground that is only shown',
    changes: { 'chapters/01-first/hello/solution.py': 'print("hello")\n' },
    says: [
      'content/chapters/01-first/hello/solution.py:1: A playground of kind show has no solution.py. Remove the file, or make it kind: fix or write.',
    ],
  },
  {
    name: 'a file with a name nobody reads',
    changes: { 'chapters/01-first/hello/expected.oder': 'lines { }\n', 'chapters/01-first/zh-ch.mdx': '' },
    says: [
      'content/chapters/01-first/hello/expected.oder:1: A playground has no such file. Write “expected.order”. Wrong answers are named wrong-….py.',
      'content/chapters/01-first/zh-ch.mdx:1: A chapter has no such file. Write “zh-cn.mdx”.',
    ],
  },
  {
    name: 'a bad order spec',
    changes: { 'chapters/01-first/hello/expected.order': '# hello\nlimes { "hello" }\n' },
    says: ['content/chapters/01-first/hello/expected.order:2: `limes` is not a rule. Did you mean `lines`?'],
  },
];

describe('a mistake in a playground is told with its place and what to type instead', () => {
  test.each(CASES)('$name', ({ changes, says }) => {
    expect(mistakesOf(changes)).toEqual(says);
  });
});
