/** Reads texts, patterns and selectors of an order spec. */

import { nearestWord } from './nearest-word.ts';
import type { ClosePattern, LinePattern, Pattern, RegexPattern, Selector } from './order-spec.ts';
import type { TokenReader } from './token-reader.ts';
import type { Token } from './tokenize.ts';
import { canonicalText } from './unordered-text.ts';

type TextToken = Extract<Token, { type: 'text' }>;
type RegexToken = Extract<Token, { type: 'regex' }>;

/** The words of a spec in the language asked for; null for one that has no form in it. */
export type Words = ReadonlyMap<string, string | null>;

const LINE_REMEDY = 'Write a text in "…" or a pattern in /…/.';

/** How many groups a valid regular expression captures. */
export function captureCount(source: string): number {
  return (new RegExp(`${source}|`, 'u').exec('')?.length ?? 1) - 1;
}

export class PatternParser {
  private readonly reader: TokenReader;
  private readonly words: Words;
  private readonly language: string;
  /** Every regular expression read so far: named captures are looked for in them. */
  readonly regexes: RegexPattern[] = [];

  constructor(reader: TokenReader, words: Words, language: string) {
    this.reader = reader;
    this.words = words;
    this.language = language;
  }

  /** Whether a text or pattern comes next. */
  follows(): boolean {
    const { type } = this.reader.peek();
    return type === 'text' || type === 'regex';
  }

  parsePattern(what: string): Pattern {
    const token = this.reader.peek();
    if (token.type !== 'text' && token.type !== 'regex') return this.reader.unexpected(what, LINE_REMEDY);
    this.reader.next();
    if (token.type === 'text') return { type: 'text', text: this.decode(token) };
    const pattern = this.compile(token, this.sourceOf(token));
    this.regexes.push(pattern);
    return pattern;
  }

  /** A pattern for one item of `lines`: also `unordered "…"`. */
  parseLinePattern(): LinePattern {
    if (!this.reader.acceptWord('unordered')) return this.parsePattern('a line');
    const token = this.reader.peek();
    if (token.type !== 'text') return this.reader.unexpected('a text', 'Write `unordered "{1, 2}"`.');
    const text = this.parseText('a text');
    const canonical = canonicalText(text);
    if (canonical !== null) return { type: 'unordered', text, canonical };
    return this.reader.fail(
      token,
      'This text has no brackets with parts to reorder.',
      'Drop `unordered`, or write "{1, 2}".',
    );
  }

  parseText(what: string): string {
    const token = this.reader.peek();
    if (token.type !== 'text') return this.reader.unexpected(what, 'Write it in "…".');
    this.reader.next();
    return this.decode(token);
  }

  parseSelector(what: string): Selector {
    const pattern = this.parsePattern(what);
    const mark = this.reader.peek();
    if (!this.reader.acceptSymbol('#')) return { pattern, occurrence: null };
    const occurrence = this.reader.expectWhole(
      'the number of the occurrence',
      'Write `#2` for the second one.',
    );
    if (occurrence > 0) return { pattern, occurrence };
    return this.reader.fail(mark, 'Occurrences are counted from 1.', 'Write `#1` for the first one.');
  }

  /** The closing pattern of a window: `\1` stands for what the opening pattern captured. */
  parseClose(open: Pattern): ClosePattern {
    const token = this.reader.peek();
    if (token.type !== 'regex') return { type: 'text', text: this.parseText('the closing line') };
    this.reader.next();
    const source = this.sourceOf(token);
    const groups = open.type === 'regex' ? captureCount(open.source) : 0;
    for (const [reference, digits] of source.matchAll(/\\([1-9])/g)) {
      if (Number(digits) <= groups) continue;
      this.reader.fail(
        token,
        `${reference} names nothing: the opening pattern captures ${groups}.`,
        'Add (…) to the opening pattern.',
      );
    }
    this.compile(
      token,
      closeSource(source, () => 'x'),
    );
    return { type: 'regex', source, flags: `u${token.flags}` };
  }

  /** Checks a regular expression and compiles it. */
  private compile(token: RegexToken, source: string): RegexPattern {
    if (!/^i?$/.test(token.flags)) {
      this.reader.fail(
        token,
        `The flag \`${token.flags}\` is not known.`,
        'Only `i` (case does not matter) may follow the pattern.',
        token.raw.length + 2,
      );
    }
    const flags = `u${token.flags}`;
    try {
      const found = new RegExp(source, flags);
      return { type: 'regex', source, found, whole: new RegExp(`^(?:${source})$`, flags) };
    } catch (error) {
      const reason = error instanceof Error ? error.message.replace(/^.*\/u?i?: /, '') : 'unreadable';
      return this.reader.fail(
        token,
        `This is no regular expression: ${reason}.`,
        'Put a backslash before ( ) [ ] { } . * + ? ^ $ | / that stand for themselves, and before nothing else.',
      );
    }
  }

  private sourceOf(token: RegexToken): string {
    return token.raw.replace(
      /(\\.)|\$\{([^}]*)\}/gu,
      (all, escaped: string | undefined, word: string, shift: number) =>
        escaped === undefined
          ? this.lookUp(token, word, shift + 1).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
          : all,
    );
  }

  /** The characters that a quoted text stands for. */
  private decode(token: TextToken): string {
    return token.raw.replace(
      /\\u\{([0-9a-fA-F]{1,6})\}|\\(.)|\$\{([^}]*)\}/gsu,
      (_, code: string | undefined, escaped: string | undefined, word: string, shift: number) => {
        if (code !== undefined) return this.decodePoint(token, code, shift + 1);
        if (escaped === undefined) return this.lookUp(token, word, shift + 1);
        if (escaped === 't') return '\t';
        if ('"\\$'.includes(escaped)) return escaped;
        return this.reader.fail(
          token,
          `\\${escaped} is not an escape.`,
          'Write \\\\ for a backslash; the others are \\" \\t \\$ and \\u{…}.',
          shift + 1,
        );
      },
    );
  }

  private decodePoint(token: TextToken, code: string, shift: number): string {
    const point = Number.parseInt(code, 16);
    if (point <= 0x10ffff) return String.fromCodePoint(point);
    return this.reader.fail(token, `\\u{${code}} is no character.`, 'The last one is \\u{10ffff}.', shift);
  }

  private lookUp(token: Token, word: string, shift: number): string {
    const text = this.words.get(word);
    if (text === undefined) {
      const near = nearestWord(word, [...this.words.keys()]);
      const remedy =
        near === null ? `Declare it above: word ${word} { en "…" zh-cn "…" }` : `Did you mean \${${near}}?`;
      return this.reader.fail(token, `The word \`${word}\` is not declared above.`, remedy, shift);
    }
    if (text !== null) return text;
    return this.reader.fail(
      token,
      `The word \`${word}\` has no form in ${this.language}.`,
      `Add ${this.language} "…" to its declaration.`,
      shift,
    );
  }
}

/** The source of a closing pattern, each `\1` replaced by what `capture` gives for its number. */
export function closeSource(source: string, capture: (group: number) => string): string {
  return source.replace(/\\(\d)|\\./g, (all, digit: string | undefined) =>
    digit === undefined ? all : capture(Number(digit)).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
  );
}
