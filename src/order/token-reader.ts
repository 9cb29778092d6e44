/** Walks over the tokens of a spec; every failed expectation is an error with its place and remedy. */
import { nearestWord } from './nearest-word.ts';
import { OrderSpecError } from './order-spec-error.ts';
import type { SpecSymbol, Token } from './tokenize.ts';

/** A token as the author wrote it, for messages. */
function shown(token: Token): string {
  switch (token.type) {
    case 'word':
      return `\`${token.text}\``;
    case 'text':
      return `the text "${token.raw}"`;
    case 'regex':
      return `the pattern /${token.raw}/`;
    case 'number':
      return `the number ${token.value}`;
    case 'symbol':
      return `\`${token.symbol}\``;
    case 'expression':
      return 'an expression';
    case 'newline':
      return 'the end of the line';
    case 'end':
      return 'the end of the file';
  }
}

/** The deepest nesting of braces; far more than a reader could follow. */
const MAX_DEPTH = 30;

export class TokenReader {
  /** Name of the spec's file, for messages. */
  readonly file: string;
  private readonly tokens: readonly Token[];
  private index = 0;
  private depth = 0;

  constructor(tokens: readonly Token[], file: string) {
    this.tokens = tokens;
    this.file = file;
  }

  peek(): Token {
    const token = this.tokens[this.index];
    if (token === undefined) throw new Error('should never happen, because the token `end` is never passed');
    return token;
  }

  /** The token, which is passed. The last one never is. */
  next(): Token {
    const token = this.peek();
    if (token.type !== 'end') this.index += 1;
    return token;
  }

  /** Passes the word if it comes next. */
  acceptWord(text: string): boolean {
    const token = this.peek();
    if (token.type !== 'word' || token.text !== text) return false;
    this.index += 1;
    return true;
  }

  acceptSymbol(symbol: SpecSymbol): boolean {
    const token = this.peek();
    if (token.type !== 'symbol' || token.symbol !== symbol) return false;
    this.index += 1;
    return true;
  }

  /** @throws OrderSpecError unless that word comes next. */
  expectWord(text: string, remedy: string): void {
    if (!this.acceptWord(text)) this.unexpected(`\`${text}\``, remedy);
  }

  /** Any name: a class, a function, a kind. */
  expectName(what: string, remedy: string): string {
    const token = this.peek();
    if (token.type !== 'word') return this.unexpected(what, remedy);
    this.index += 1;
    return token.text;
  }

  expectNumber(what: string, remedy: string): number {
    const token = this.peek();
    if (token.type !== 'number') return this.unexpected(what, remedy);
    this.index += 1;
    return token.value;
  }

  /** A count of lines, tasks or source lines: a whole number. */
  expectWhole(what: string, remedy: string): number {
    const token = this.peek();
    const value = this.expectNumber(what, remedy);
    return Number.isInteger(value) ? value : this.fail(token, `${value} is not a whole number.`, remedy);
  }

  /** Reads `{ … }`, calling `readItem` until the brace closes. */
  braces(what: string, remedy: string, readItem: () => void): void {
    const open = this.peek();
    if (!this.acceptSymbol('{')) this.unexpected(`\`{\` with ${what}`, remedy);
    this.depth += 1;
    if (this.depth > MAX_DEPTH)
      this.fail(open, `Braces are nested more than ${MAX_DEPTH} deep.`, 'Make it flatter.');
    while (!this.acceptSymbol('}')) {
      if (this.peek().type === 'end')
        this.fail(open, 'This brace is never closed.', `Add \`}\` after the last of ${what}.`);
      if (!this.skipNewline()) readItem();
    }
    this.depth -= 1;
  }

  /** @throws OrderSpecError unless the rule ends with its line. */
  expectLineEnd(): void {
    const token = this.peek();
    if (token.type === 'newline' || token.type === 'end') return;
    if (token.type === 'symbol' && token.symbol === '}') {
      this.fail(token, 'This brace closes nothing.', 'Remove it.');
    }
    this.fail(
      token,
      `The rule is complete before ${shown(token)}.`,
      'Begin a new line for the next rule, or remove it.',
    );
  }

  skipNewline(): boolean {
    if (this.peek().type !== 'newline') return false;
    this.index += 1;
    return true;
  }

  /** Fails at the next token: something else was expected there. */
  unexpected(expected: string, remedy: string): never {
    const token = this.peek();
    return this.fail(token, `Here ${expected} should stand, not ${shown(token)}.`, remedy);
  }

  /** Fails at a word that is none of the known ones. */
  unknownWord(token: Token, word: string, what: string, known: readonly string[]): never {
    const near = nearestWord(word, known);
    const remedy = near === null ? `Write one of: ${known.join(', ')}.` : `Did you mean \`${near}\`?`;
    return this.fail(token, `\`${word}\` is not ${what}.`, remedy);
  }

  fail(at: Token, problem: string, remedy: string, shift = 0): never {
    const position = { line: at.line, column: at.column + shift };
    throw new OrderSpecError(this.file, position, problem, remedy);
  }
}
