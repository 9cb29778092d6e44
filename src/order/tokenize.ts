/** Cuts the text of an order spec into tokens; line ends count only outside braces. */
import type { SpecPosition } from './order-spec-error.ts';
import { OrderSpecError } from './order-spec-error.ts';

/** `#` here is the mark of an occurrence, as in `"tick"#2`; comments never become tokens. */
export type SpecSymbol = '{' | '}' | '@' | '#' | '..' | '...';

type Content =
  | { readonly type: 'word'; readonly text: string }
  /** A quoted text, still with its escapes. */
  | { readonly type: 'text'; readonly raw: string }
  /** A regular expression, still with its `${words}`. */
  | { readonly type: 'regex'; readonly raw: string; readonly flags: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'symbol'; readonly symbol: SpecSymbol }
  /** What follows `value`, up to the end of its line. */
  | { readonly type: 'expression'; readonly text: string }
  | { readonly type: 'newline' }
  | { readonly type: 'end' };

export type Token = Content & SpecPosition & { readonly length: number };

interface Form {
  readonly regex: RegExp;
  /** The token, or null for what is skipped. */
  readonly read: (match: RegExpExecArray) => Content | null;
}

const symbol = (match: RegExpExecArray): Content => {
  switch (match[0]) {
    case '{':
    case '}':
    case '@':
    case '..':
    case '...':
      return { type: 'symbol', symbol: match[0] };
    default:
      return { type: 'symbol', symbol: '#' };
  }
};

/** Tried in this order at every place. */
const FORMS: readonly Form[] = [
  { regex: /[ \t\r\ufeff]+/y, read: () => null },
  // Directly after a text or pattern `#2` is an occurrence; everywhere else `#` opens a comment.
  { regex: /(?<=["/i])#(?=\d)/y, read: symbol },
  { regex: /#[^\n]*/y, read: () => null },
  { regex: /\n/y, read: () => ({ type: 'newline' }) },
  { regex: /\.{2,3}|[{}@]/y, read: symbol },
  { regex: /\d+(?:\.\d+)?(?![\p{L}_])/uy, read: (match) => ({ type: 'number', value: Number(match[0]) }) },
  {
    regex: /[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*/uy,
    read: (match) => ({ type: 'word', text: match[0] }),
  },
  { regex: /"((?:[^"\\\n]|\\[^\n])*)"/y, read: (match) => ({ type: 'text', raw: match[1] ?? '' }) },
  {
    regex: /\/((?:[^/\\\n[]|\\[^\n]|\[(?:[^\]\\\n]|\\[^\n])*\])+)\/([a-z]*)/y,
    read: (match) => ({ type: 'regex', raw: match[1] ?? '', flags: match[2] ?? '' }),
  },
];

/** What to say when nothing fits, by the character found. */
function complaint(character: string): readonly [problem: string, remedy: string] {
  switch (character) {
    case '"':
      return [
        'This text has no end.',
        'Close it with " on the same line; a quotation mark inside it is \\".',
      ];
    case '/':
      return ['This pattern has no end.', 'Close it with / on the same line; a slash inside it is \\/.'];
    case "'":
      return ["Texts do not stand in '…'.", 'Use double quotation marks: "…".'];
    case ',':
    case ';':
      return [`\`${character}\` is not used here.`, 'Put items side by side, and each rule on its own line.'];
    case '[':
    case '(':
      return [`\`${character}\` is not used here.`, 'Groups stand in braces: { … }.'];
    default:
      return [
        `\`${character}\` is not part of the language.`,
        'If it belongs to a line of output, put the line in "…".',
      ];
  }
}

/** Reads one spec from left to right. */
class Tokenizer {
  private readonly tokens: Token[] = [];
  private depth = 0;
  private offset = 0;
  private line = 1;
  private lineStart = 0;
  private readonly text: string;
  private readonly file: string;

  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
  }

  run(): readonly Token[] {
    while (this.offset < this.text.length) this.step();
    this.push({ type: 'newline' }, 0);
    this.push({ type: 'end' }, 0);
    return this.tokens;
  }

  private step(): void {
    if (this.expressionFollows()) this.readExpression();
    else this.readForm();
  }

  private readForm(): void {
    for (const form of FORMS) {
      form.regex.lastIndex = this.offset;
      const match = form.regex.exec(this.text);
      if (match === null) continue;
      const content = form.read(match);
      if (content !== null) this.take(content, match[0].length);
      this.offset += match[0].length;
      return;
    }
    const [problem, remedy] = complaint(String.fromCodePoint(this.text.codePointAt(this.offset) ?? 0));
    throw new OrderSpecError(this.file, this.position(), problem, remedy);
  }

  private take(content: Content, length: number): void {
    if (content.type === 'symbol' && content.symbol === '{') this.depth += 1;
    if (content.type === 'symbol' && content.symbol === '}') this.depth -= 1;
    if (content.type !== 'newline' || this.depth === 0) this.push(content, length);
    if (content.type !== 'newline') return;
    this.line += 1;
    this.lineStart = this.offset + 1;
  }

  /** A rule `value …` holds Python, which has its own quotes and signs, so it is not cut. */
  private expressionFollows(): boolean {
    const last = this.tokens.at(-1);
    if (last?.type !== 'word' || last.text !== 'value' || this.depth !== 0) return false;
    const before = this.tokens.at(-2);
    return (
      before === undefined || before.type === 'newline' || (before.type === 'word' && before.text === 'here')
    );
  }

  private readExpression(): void {
    const end = this.text.indexOf('\n', this.offset);
    const rest = this.text.slice(this.offset, end === -1 ? this.text.length : end);
    this.push({ type: 'expression', text: rest.trim() }, rest.length);
    this.offset += rest.length;
  }

  private push(content: Content, length: number): void {
    this.tokens.push({ ...content, ...this.position(), length });
  }

  private position(): SpecPosition {
    return { line: this.line, column: this.offset - this.lineStart + 1 };
  }
}

/**
 * The tokens of a spec, the last one of type `end`.
 *
 * @throws OrderSpecError at the first character that begins no token.
 */
export function tokenize(text: string, file: string): readonly Token[] {
  return new Tokenizer(text, file).run();
}
