/** Reads the rules on how a program ends and what is remarked: end, error, group, warning, diagnosis. */
import { parseAmount, startsAmount } from './amount.ts';
import type {
  Amount,
  DetailShape,
  DiagnosisRule,
  Ending,
  EndRule,
  ErrorShape,
  GroupError,
  Pattern,
  SingleError,
  WarningRule,
} from './order-spec.ts';
import type { PatternParser } from './parse-pattern.ts';
import type { TokenReader } from './token-reader.ts';

const ENDINGS: readonly Ending[] = ['returns', 'raises', 'deadlocks', 'limited'];

export class EndingParser {
  private readonly reader: TokenReader;
  private readonly patterns: PatternParser;

  constructor(reader: TokenReader, patterns: PatternParser) {
    this.reader = reader;
    this.patterns = patterns;
  }

  parseEnd(): EndRule {
    const endings = [this.parseEnding()];
    while (this.reader.acceptWord('or')) endings.push(this.parseEnding());
    return { type: 'end', endings };
  }

  private parseEnding(): Ending {
    const token = this.reader.peek();
    const word = this.reader.expectName('how the program ends', `Write one of: ${ENDINGS.join(', ')}.`);
    const ending = ENDINGS.find((known) => known === word);
    return ending ?? this.reader.unknownWord(token, word, 'a way to end', ENDINGS);
  }

  /** A class with its conditions, or a group. */
  parseError(): ErrorShape {
    return this.reader.acceptWord('group') ? this.parseGroup() : this.parseSingle();
  }

  /** What follows the word `group`. */
  parseGroup(): GroupError {
    const message = this.parseMessage();
    const members: ErrorShape[] = [];
    const open = this.reader.peek();
    this.reader.braces('the exceptions of the group', 'Write group { ValueError "boom" KeyError }.', () =>
      members.push(this.parseError()),
    );
    if (members.length === 0)
      this.reader.fail(open, 'An exception group is never empty.', 'Write group { ValueError "boom" }.');
    return { type: 'group', message, members };
  }

  private parseSingle(): SingleError {
    const name = this.reader.expectName('the class of an exception', 'Write for example ValueError "boom".');
    const message = this.parseMessage();
    const frames: { readonly function: string; readonly line: number | null }[] = [];
    while (this.reader.acceptWord('in')) {
      const frame = this.reader.expectName('the name of a function', 'Write for example `in main`.');
      frames.push({ function: frame, line: this.parseSourceLine() });
    }
    const line = this.parseSourceLine();
    const cause = this.reader.acceptWord('cause') ? this.parseError() : null;
    return { type: 'single', name, message, frames, line, cause };
  }

  parseWarning(): WarningRule {
    const category = this.reader.expectName('the category of a warning', 'Write for example RuntimeWarning.');
    return { type: 'warning', category, message: this.parseMessage(), line: this.parseSourceLine() };
  }

  parseDiagnosis(type: DiagnosisRule['type']): DiagnosisRule {
    const kind = this.reader.expectName('the kind of a diagnosis', 'Write for example blocked or deadlock.');
    const message = this.parseMessage();
    const line = this.parseSourceLine();
    const task = this.reader.acceptWord('task') ? this.patterns.parseText('the name of a task') : null;
    const at: Amount | null = this.reader.acceptWord('at')
      ? parseAmount(this.reader, 'virtual seconds')
      : null;
    const details: DetailShape[] = [];
    while (this.reader.acceptWord('with')) details.push(this.parseDetail());
    return { type, kind, message, line, task, at, details };
  }

  private parseDetail(): DetailShape {
    const name = this.reader.expectName(
      'the name of a detail',
      'Write for example `with seconds at least 3`.',
    );
    if (startsAmount(this.reader)) {
      return { type: 'amount', name, amount: parseAmount(this.reader, 'an amount') };
    }
    if (this.patterns.follows()) return { type: 'text', name, pattern: this.patterns.parsePattern('a text') };
    const texts: string[] = [];
    this.reader.braces('texts', 'Write an amount, a text, or { "A" "B" }.', () => {
      texts.push(this.patterns.parseText('a text'));
    });
    return { type: 'contains', name, texts };
  }

  private parseMessage(): Pattern | null {
    return this.patterns.follows() ? this.patterns.parsePattern('a message') : null;
  }

  private parseSourceLine(): number | null {
    if (!this.reader.acceptWord('line')) return null;
    return this.reader.expectWhole('the number of a line of the program', 'Write for example `line 3`.');
  }
}
