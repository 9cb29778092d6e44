/** Reads one rule of an order spec, after its `here` and its stream. */
import { parseAmount } from './amount.ts';
import { nearestWord } from './nearest-word.ts';
import {
  type BeforeRule,
  type CaptureRule,
  type CaptureSource,
  COUNTERS,
  type FileRule,
  type GapRule,
  type NamedCapture,
  type Pattern,
  type RateRule,
  type Rule,
  type ServiceRule,
  type SpecStream,
  type WindowRule,
} from './order-spec.ts';
import { EndingParser } from './parse-ending.ts';
import { LinesParser } from './parse-lines.ts';
import { captureCount, type PatternParser } from './parse-pattern.ts';
import type { TokenReader } from './token-reader.ts';
import type { Token } from './tokenize.ts';

/** Words that begin a rule on lines: `err` or `log` may stand before them. */
const LINE_RULES = ['lines', 'before', 'at', 'gap', 'count', 'never', 'window', 'rate', 'same', 'unique'];
/** Words that begin any other rule. */
const OTHER_RULES = ['duration', 'end', 'error', 'group', 'warning', 'diagnosis', 'service', 'file', 'value'];
const RULE_WORDS: readonly string[] = [...LINE_RULES, ...OTHER_RULES];

const FILE_DEMANDS: readonly string[] = ['is', 'contains', 'missing'];

/** A rule `same name` or `unique name`, kept until all patterns of the file are known. */
interface PendingCapture {
  readonly token: Token;
  readonly name: string;
  readonly patterns: NamedCapture[];
}

export class RuleParser {
  private readonly reader: TokenReader;
  private readonly patterns: PatternParser;
  private readonly lines: LinesParser;
  private readonly endings: EndingParser;
  private readonly pending: PendingCapture[] = [];
  private readonly named: (NamedCapture & { readonly name: string })[] = [];

  constructor(reader: TokenReader, patterns: PatternParser) {
    this.reader = reader;
    this.patterns = patterns;
    this.lines = new LinesParser(reader, patterns);
    this.endings = new EndingParser(reader, patterns);
  }

  /** Reads one rule. `stream` is null where none was named. */
  parseRule(stream: SpecStream | null): Rule {
    const token = this.reader.peek();
    const word = this.reader.expectName('a rule', `Begin with one of: ${RULE_WORDS.join(', ')}.`);
    if (stream !== null && OTHER_RULES.includes(word)) {
      this.reader.fail(token, `\`${word}\` reads no stream.`, `Drop \`${stream}\`.`);
    }
    const first = this.patterns.regexes.length;
    const rule = this.parseBody(token, word, stream ?? 'out');
    this.collectNames(rule, stream ?? 'out', first);
    return rule;
  }

  private parseBody(token: Token, word: string, stream: SpecStream): Rule {
    switch (word) {
      case 'lines':
        return { type: 'lines', stream, tree: this.lines.parseChain() };
      case 'before':
        return this.parseBefore(stream);
      case 'at':
        return {
          type: 'at',
          stream,
          selector: this.patterns.parseSelector('a line'),
          at: parseAmount(this.reader, 'virtual seconds'),
        };
      case 'gap':
        return this.parseGap(stream);
      case 'duration':
        return { type: 'duration', seconds: parseAmount(this.reader, 'virtual seconds') };
      case 'count':
        return {
          type: 'count',
          stream,
          pattern: this.patterns.parsePattern('a line'),
          times: parseAmount(this.reader, 'how many times'),
        };
      case 'never':
        return this.parseNever(stream);
      case 'window':
        return this.parseWindow(stream);
      case 'rate':
        return this.parseRate(stream);
      case 'same':
      case 'unique':
        return this.parseCapture(word, stream);
      case 'end':
        return this.endings.parseEnd();
      case 'error':
        return { type: 'error', error: this.endings.parseError() };
      case 'group':
        return { type: 'error', error: this.endings.parseGroup() };
      case 'warning':
        return this.endings.parseWarning();
      case 'diagnosis':
        return this.endings.parseDiagnosis('diagnosis');
      case 'service':
        return this.parseService();
      case 'file':
        return this.parseFile();
      case 'value':
        return { type: 'value', expression: this.parseExpression() };
      default:
        return this.reader.unknownWord(token, word, 'a rule', RULE_WORDS);
    }
  }

  private parseBefore(stream: SpecStream): BeforeRule {
    const firstOptional = this.reader.acceptWord('optional');
    const first = this.patterns.parseSelector('the earlier line');
    const secondOptional = this.reader.acceptWord('optional');
    const second = this.patterns.parseSelector('the later line');
    return { type: 'before', stream, first, firstOptional, second, secondOptional };
  }

  private parseGap(stream: SpecStream): GapRule {
    const from = this.patterns.parseSelector('a line');
    const mark = this.reader.peek();
    const to = this.patterns.follows() ? this.patterns.parseSelector('the later line') : null;
    if (to === null && from.occurrence !== null) {
      this.reader.fail(
        mark,
        'A gap from one occurrence needs the line it leads to.',
        'Name it before the amount, or drop the `#`.',
      );
    }
    return { type: 'gap', stream, from, to, seconds: parseAmount(this.reader, 'virtual seconds') };
  }

  private parseNever(stream: SpecStream): Rule {
    if (this.reader.acceptWord('diagnosis')) return this.endings.parseDiagnosis('no-diagnosis');
    return { type: 'never', stream, pattern: this.patterns.parsePattern('a line') };
  }

  private parseWindow(stream: SpecStream): WindowRule {
    const remedy = 'Write window /open (\\d)/ /close \\1/ at most 3 reaching 3.';
    const open = this.patterns.parsePattern('the opening line');
    const close = this.patterns.parseClose(open);
    this.reader.expectWord('at', remedy);
    this.reader.expectWord('most', remedy);
    const most = this.reader.expectWhole('how many may be open', remedy);
    const token = this.reader.peek();
    const reach = this.reader.acceptWord('reaching')
      ? this.reader.expectWhole('how many must be open', remedy)
      : null;
    if (reach !== null && reach > most)
      this.reader.fail(
        token,
        `${reach} are never open when at most ${most} may be.`,
        `Write reaching ${most}.`,
      );
    return { type: 'window', stream, open, close, most, reach };
  }

  private parseRate(stream: SpecStream): RateRule {
    const remedy = 'Write rate /call/ at most 2 per 1.';
    const pattern = this.patterns.parsePattern('a line');
    this.reader.expectWord('at', remedy);
    this.reader.expectWord('most', remedy);
    const most = this.reader.expectWhole('how many may come', remedy);
    this.reader.expectWord('per', remedy);
    return {
      type: 'rate',
      stream,
      pattern,
      most,
      seconds: this.reader.expectNumber('virtual seconds', remedy),
    };
  }

  private parseService(): ServiceRule {
    const host = this.patterns.parseText('the name of a simulated host');
    const token = this.reader.peek();
    const word = this.reader.expectName('a counter', `Write one of: ${COUNTERS.join(', ')}.`);
    const counter =
      COUNTERS.find((known) => known === word) ?? this.reader.unknownWord(token, word, 'a counter', COUNTERS);
    return { type: 'service', host, counter, amount: parseAmount(this.reader, 'how many') };
  }

  private parseFile(): FileRule {
    const path = this.patterns.parseText('the path of a file');
    const token = this.reader.peek();
    const word = this.reader.expectName('what is to be in it', `Write one of: ${FILE_DEMANDS.join(', ')}.`);
    switch (word) {
      case 'missing':
        return { type: 'file', path, demand: { type: word } };
      case 'is':
      case 'contains':
        return { type: 'file', path, demand: { type: word, pattern: this.patterns.parsePattern('a text') } };
      default:
        return this.reader.unknownWord(token, word, 'a demand on a file', FILE_DEMANDS);
    }
  }

  private parseCapture(type: CaptureRule['type'], stream: SpecStream): CaptureRule {
    const token = this.reader.peek();
    if (token.type === 'word') return { type, captures: this.parseNamedCapture(token) };
    const pattern: Pattern = this.patterns.parsePattern('a pattern or the name of a capture');
    if (pattern.type === 'text' || captureCount(pattern.source) !== 1) {
      return this.reader.fail(
        token,
        'One capture is compared, so the pattern needs exactly one.',
        'Put ( ) round what is compared, (?: ) round other groups.',
      );
    }
    return { type, captures: { type: 'pattern', stream, pattern } };
  }

  private parseNamedCapture(token: Extract<Token, { type: 'word' }>): CaptureSource {
    this.reader.next();
    const patterns: NamedCapture[] = [];
    this.pending.push({ token, name: token.text, patterns });
    return { type: 'name', name: token.text, patterns };
  }

  private parseExpression(): string {
    const token = this.reader.next();
    if (token.type === 'expression' && token.text !== '') return token.text;
    return this.reader.fail(token, 'A Python expression is missing.', 'Write for example `value hits == 1`.');
  }

  /** Remembers which patterns of the rule name a capture. Inside `lines` they describe the whole line. */
  private collectNames(rule: Rule, stream: SpecStream, first: number): void {
    for (const { source, whole, found } of this.patterns.regexes.slice(first)) {
      for (const [, name] of source.matchAll(/\(\?<(\w+)>/g)) {
        this.named.push({ name: name ?? '', stream, regex: rule.type === 'lines' ? whole : found });
      }
    }
  }

  /** Gives each `same name` and `unique name` its patterns, once all rules are read. */
  resolveNames(): void {
    for (const { token, name, patterns } of this.pending) {
      patterns.push(...this.named.filter((capture) => capture.name === name));
      if (patterns.length > 0) continue;
      const near = nearestWord(
        name,
        this.named.map((capture) => capture.name),
      );
      const remedy = near === null ? `Name it in one: /(?<${name}>…)/.` : `Did you mean \`${near}\`?`;
      this.reader.fail(token, `No pattern of this file captures \`${name}\`.`, remedy);
    }
  }
}
