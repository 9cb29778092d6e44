/** Reads an `expected.order` file into an order spec. */
import { addImpliedRules } from './implied-rules.ts';
import type { OrderSpec, Rule, SpecStream } from './order-spec.ts';
import { PatternParser } from './parse-pattern.ts';
import { RuleParser } from './parse-rule.ts';
import { TokenReader } from './token-reader.ts';
import { type Token, tokenize } from './tokenize.ts';

export interface ParseOptions {
  /** Name of the file, for messages. */
  readonly file?: string | undefined;
  /** Which forms `word` gives, e.g. `en` (the default) or `zh-cn`. */
  readonly language?: string | undefined;
}

const STREAMS: readonly SpecStream[] = ['out', 'err', 'log'];

/** Reads a whole file. */
class SpecParser {
  private readonly reader: TokenReader;
  private readonly rules: RuleParser;
  private readonly language: string;
  private readonly words = new Map<string, string | null>();
  private readonly patterns: PatternParser;
  private readonly guaranteed: Rule[] = [];
  private readonly here: Rule[] = [];

  constructor(text: string, file: string, language: string) {
    this.reader = new TokenReader(tokenize(text, file), file);
    this.language = language;
    this.patterns = new PatternParser(this.reader, this.words, language);
    this.rules = new RuleParser(this.reader, this.patterns);
  }

  parse(): OrderSpec {
    while (this.reader.peek().type !== 'end') if (!this.reader.skipNewline()) this.parseStatement();
    this.rules.resolveNames();
    if (this.guaranteed.length + this.here.length === 0) {
      this.reader.fail(
        this.reader.peek(),
        'This spec demands nothing.',
        'Write for example lines { "first" "second" }.',
      );
    }
    return addImpliedRules({ guaranteed: this.guaranteed, here: this.here });
  }

  private parseStatement(): void {
    if (this.reader.acceptWord('word')) this.parseWord();
    else this.parseClassedRule();
    this.reader.expectLineEnd();
  }

  private parseClassedRule(): void {
    const here = this.reader.acceptWord('here');
    const stream = STREAMS.find((name) => this.reader.acceptWord(name)) ?? null;
    const token = this.reader.peek();
    const rule = this.rules.parseRule(stream);
    const rules = here ? this.here : this.guaranteed;
    this.refuseSecond(token, rule, rules, here);
    rules.push(rule);
  }

  /** Two rules that would contradict each other, where the author surely meant one. */
  private refuseSecond(token: Token, rule: Rule, rules: readonly Rule[], here: boolean): void {
    if (
      rule.type === 'lines' &&
      rules.some((other) => other.type === 'lines' && other.stream === rule.stream)
    ) {
      const name = `\`${here ? 'here ' : ''}lines\``;
      this.reader.fail(
        token,
        `There is a ${name} for \`${rule.stream}\` already, and each means all lines of it.`,
        'Put all lines into one, or choose with either { … } or { … }.',
      );
    }
    if (rule.type !== 'end' && rule.type !== 'error') return;
    if (here)
      this.reader.fail(
        token,
        'How a program ends is never left to chance here.',
        'Drop `here`; for several endings write end returns or raises.',
      );
    if (rules.some((other) => other.type === rule.type)) {
      this.reader.fail(
        token,
        'A program ends once.',
        rule.type === 'end' ? 'Write end returns or raises for several endings.' : 'Keep one error or group.',
      );
    }
    this.refuseEndWithoutRaise(token, [...rules, rule]);
  }

  private refuseEndWithoutRaise(token: Token, rules: readonly Rule[]): void {
    const end = rules.find((rule) => rule.type === 'end');
    if (end === undefined || !rules.some((rule) => rule.type === 'error')) return;
    if (end.endings.every((ending) => ending === 'raises')) return;
    this.reader.fail(
      token,
      'An exception is demanded, and an end without one.',
      'Drop the `end` rule: error and group imply end raises.',
    );
  }

  private parseWord(): void {
    const token = this.reader.peek();
    const name = this.reader.expectName(
      'the name of a word',
      'Write word start { en "started" zh-cn "开始" }.',
    );
    if (this.words.has(name))
      this.reader.fail(token, `The word \`${name}\` is declared twice.`, 'Keep one declaration.');
    const forms = new Map<string, string>();
    this.reader.braces('its forms', 'Write word start { en "started" zh-cn "开始" }.', () => {
      const language = this.reader.expectName('a language', 'Write en "…" or zh-cn "…".');
      forms.set(language, this.patterns.parseText('its form'));
    });
    this.words.set(name, forms.get(this.language) ?? null);
  }
}

/**
 * Reads an order spec.
 *
 * @throws OrderSpecError at the first mistake, with its place, what is wrong and what to write instead.
 */
export function parseOrderSpec(text: string, options: ParseOptions = {}): OrderSpec {
  return new SpecParser(text, options.file ?? 'expected.order', options.language ?? 'en').parse();
}
