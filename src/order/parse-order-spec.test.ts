/** What an author is told about a mistake: where, what, and what to write instead. */
import { describe, expect, it } from 'vitest';
import { OrderSpecError } from './order-spec-error.ts';
import { parseOrderSpec } from './parse-order-spec.ts';

function mistake(text: string, language = 'en'): string {
  try {
    parseOrderSpec(text, { file: 'x.order', language });
  } catch (error) {
    if (error instanceof OrderSpecError) return error.message;
    throw error;
  }
  return 'no mistake';
}

const mistakes: readonly (readonly [text: string, message: string])[] = [
  ['', 'x.order:1:1: This spec demands nothing. Write for example lines { "first" "second" }.'],
  [
    '# only a comment\n\n',
    'x.order:3:1: This spec demands nothing. Write for example lines { "first" "second" }.',
  ],
  ['line { "a" }', 'x.order:1:1: `line` is not a rule. Did you mean `lines`?'],
  [
    'expect "a"',
    'x.order:1:1: `expect` is not a rule. Write one of: lines, before, at, gap, count, never, window, rate, same, unique, duration, end, error, group, warning, diagnosis, service, file, value.',
  ],
  [
    '"a"',
    'x.order:1:1: Here a rule should stand, not the text "a". Begin with one of: lines, before, at, gap, count, never, window, rate, same, unique, duration, end, error, group, warning, diagnosis, service, file, value.',
  ],
  [
    'lines { "a }',
    'x.order:1:9: This text has no end. Close it with " on the same line; a quotation mark inside it is \\".',
  ],
  ['lines {\n  "a"\n', 'x.order:1:7: This brace is never closed. Add `}` after the last of the lines.'],
  ['lines { "a" } }', 'x.order:1:15: This brace closes nothing. Remove it.'],
  [
    'lines { "a", "b" }',
    'x.order:1:12: `,` is not used here. Put items side by side, and each rule on its own line.',
  ],
  ["lines { 'a' }", 'x.order:1:9: Texts do not stand in \'…\'. Use double quotation marks: "…".'],
  ['lines [ "a" ]', 'x.order:1:7: `[` is not used here. Groups stand in braces: { … }.'],
  [
    'lines "a"',
    'x.order:1:7: Here `{` with the lines should stand, not the text "a". Lines stand in "…" or /…/; groups begin with any, mix, either, optional, repeat or `{`.',
  ],
  [
    'lines { hello }',
    'x.order:1:9: `hello` is not a group of lines (a line stands in "…"). Write one of: any, mix, either, optional, repeat, unordered.',
  ],
  [
    'lines { optinal "a" }',
    'x.order:1:9: `optinal` is not a group of lines (a line stands in "…"). Did you mean `optional`?',
  ],
  [
    'lines { any { "a" } }',
    'x.order:1:13: `any` needs two members or more. Write any { "a" "b" }, each chain in its own braces.',
  ],
  ['lines { either { "a" } }', 'x.order:1:24: Here `or` should stand, not `}`. Write either { … } or { … }.'],
  ['lines { or { "a" } }', 'x.order:1:9: `or` without `either`. Write either { … } or { … }.'],
  [
    'lines { "a"#2 }',
    'x.order:1:12: Inside `lines` the place of a line says which occurrence it is. Drop the `#` and its number.',
  ],
  ['lines { repeat 2..1 "a" }', 'x.order:1:16: 2..1 is empty. Write 1..2.'],
  [
    'lines { repeat 0 "a" }',
    'x.order:1:16: That is not between 1 and 100000 times. Write for example repeat 3..4 "tick".',
  ],
  [
    'lines { repeat 1.5 "a" }',
    'x.order:1:16: A number of times is whole. Write for example repeat 3..4 "tick".',
  ],
  [
    'lines { "a" @soon }',
    'x.order:1:14: Here virtual seconds should stand, not `soon`. Write a number, a range such as 3..4, or for example `at least 3`.',
  ],
  [
    'lines { unordered "abc" }',
    'x.order:1:19: This text has no brackets with parts to reorder. Drop `unordered`, or write "{1, 2}".',
  ],
  [
    'lines { "\\n" }',
    'x.order:1:10: \\n is not an escape. Write \\\\ for a backslash; the others are \\" \\t \\$ and \\u{…}.',
  ],
  [
    'lines { /(a/ }',
    'x.order:1:9: This is no regular expression: Unterminated group. Put a backslash before ( ) [ ] { } . * + ? ^ $ | / that stand for themselves, and before nothing else.',
  ],
  [
    'lines { /a/g }',
    'x.order:1:12: The flag `g` is not known. Only `i` (case does not matter) may follow the pattern.',
  ],
  [
    'lines { /a }',
    'x.order:1:9: This pattern has no end. Close it with / on the same line; a slash inside it is \\/.',
  ],
  [
    'lines { "a" }\nlines { "b" }',
    'x.order:2:1: There is a `lines` for `out` already, and each means all lines of it. Put all lines into one, or choose with either { … } or { … }.',
  ],
  [
    'lines { "a" } duration 3',
    'x.order:1:15: The rule is complete before `duration`. Begin a new line for the next rule, or remove it.',
  ],
  ['err duration 3', 'x.order:1:5: `duration` reads no stream. Drop `err`.'],
  [
    'before "a"',
    'x.order:1:11: Here the later line should stand, not the end of the line. Write a text in "…" or a pattern in /…/.',
  ],
  ['before "a"#0 "b"', 'x.order:1:11: Occurrences are counted from 1. Write `#1` for the first one.'],
  [
    'at "a" at 3',
    'x.order:1:11: Here `most` should stand, not the number 3. Write `at least 3` or `at most 3`.',
  ],
  [
    'gap "a"#1 3',
    'x.order:1:11: A gap from one occurrence needs the line it leads to. Name it before the amount, or drop the `#`.',
  ],
  [
    'window "a" "b" at most 2 reaching 3',
    'x.order:1:26: 3 are never open when at most 2 may be. Write reaching 2.',
  ],
  [
    'window /a/ /b \\1/ at most 2',
    'x.order:1:12: \\1 names nothing: the opening pattern captures 0. Add (…) to the opening pattern.',
  ],
  [
    'unique /a/',
    'x.order:1:8: One capture is compared, so the pattern needs exactly one. Put ( ) round what is compared, (?: ) round other groups.',
  ],
  [
    'lines { /(?<loop>x)/ }\nsame lop',
    'x.order:2:6: No pattern of this file captures `lop`. Did you mean `loop`?',
  ],
  ['same loop', 'x.order:1:6: No pattern of this file captures `loop`. Name it in one: /(?<loop>…)/.'],
  ['end return', 'x.order:1:5: `return` is not a way to end. Did you mean `returns`?'],
  [
    'end returns\nerror ValueError',
    'x.order:2:1: An exception is demanded, and an end without one. Drop the `end` rule: error and group imply end raises.',
  ],
  [
    'end returns\nend raises',
    'x.order:2:1: A program ends once. Write end returns or raises for several endings.',
  ],
  [
    'here end returns',
    'x.order:1:6: How a program ends is never left to chance here. Drop `here`; for several endings write end returns or raises.',
  ],
  ['group { }', 'x.order:1:7: An exception group is never empty. Write group { ValueError "boom" }.'],
  [
    'error "boom"',
    'x.order:1:7: Here the class of an exception should stand, not the text "boom". Write for example ValueError "boom".',
  ],
  ['diagnosis blocked line 1.5', 'x.order:1:24: 1.5 is not a whole number. Write for example `line 3`.'],
  [
    'rate /a/ 2',
    'x.order:1:10: Here `at` should stand, not the number 2. Write rate /call/ at most 2 per 1.',
  ],
  [
    'file "a.txt" holds "b"',
    'x.order:1:14: `holds` is not a demand on a file. Write one of: is, contains, missing.',
  ],
  ['file a.txt is "b"', 'x.order:1:6: Here the path of a file should stand, not `a.txt`. Write it in "…".'],
  ['service "api.test" request 3', 'x.order:1:20: `request` is not a counter. Did you mean `requests`?'],
  ['value', 'x.order:1:6: A Python expression is missing. Write for example `value hits == 1`.'],
  [
    `lines { "\${start}" }`,
    'x.order:1:10: The word `start` is not declared above. Declare it above: word start { en "…" zh-cn "…" }',
  ],
  [
    `word start { en "x" }\nlines { /\${strat}/ }`,
    `x.order:2:10: The word \`strat\` is not declared above. Did you mean \${start}?`,
  ],
  [
    'word a { en "x" }\nword a { en "y" }\nlines { }',
    'x.order:2:6: The word `a` is declared twice. Keep one declaration.',
  ],
  [
    'lines { € }',
    'x.order:1:9: `€` is not part of the language. If it belongs to a line of output, put the line in "…".',
  ],
];

describe('a mistake is told with its place and its remedy', () => {
  it.each(mistakes)('%j', (text, message) => {
    expect(mistake(text)).toBe(message);
  });

  it('names the language in which a word is missing', () => {
    expect(mistake(`word start { en "x" }\nlines { "\${start}" }`, 'zh-cn')).toBe(
      'x.order:2:10: The word `start` has no form in zh-cn. Add zh-cn "…" to its declaration.',
    );
  });

  it('refuses to nest deeper than anyone can follow', () => {
    expect(mistake(`lines ${'{ '.repeat(100)}`)).toBe(
      'x.order:1:67: Braces are nested more than 30 deep. Make it flatter.',
    );
  });
});

describe('the language', () => {
  it.each([
    ['comments and occurrences', 'before "tick"#2 "done" # not "tick"#3'],
    ['Windows line ends', 'lines { "a" }\r\nduration 1\r\n'],
    ['a slash inside a class', 'never /[/]x/'],
    ['Python with quotes, braces and #', 'value log == {"a": \'#\'} # all of it'],
    ['rules on every stream', 'out never "a"\nerr lines { }\nlog count /x/ 2..'],
    ['an empty chain', 'lines { }'],
    [
      'every amount',
      'count "a" 3\ncount "a" 3..4\ncount "a" 3..\ncount "a" ..4\ncount "a" exactly 3\ncount "a" at least 1\ncount "a" more than 2',
    ],
  ])('reads %s', (_, text) => {
    expect(mistake(text)).toBe('no mistake');
  });

  it('keeps a Python expression as it stands', () => {
    expect(parseOrderSpec('value  a["x"] == {1, 2}  ').guaranteed[0]).toEqual({
      type: 'value',
      expression: 'a["x"] == {1, 2}',
    });
  });

  it('puts words into texts and, taken literally, into patterns', () => {
    const { guaranteed } = parseOrderSpec(
      `word mark { en "a.b" }\nlines { "\\\${mark} \${mark}" }\nnever /^\${mark}$/`,
    );
    expect(guaranteed[0]).toMatchObject({ tree: { items: [{ pattern: { text: `\${mark} a.b` } }] } });
    expect(guaranteed[1]).toMatchObject({ pattern: { source: '^a\\.b$' } });
  });
});
