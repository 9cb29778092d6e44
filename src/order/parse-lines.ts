/** Reads the braces of a `lines` rule into a tree. */
import { parseAmount } from './amount.ts';
import type { ChainItem, LineTree } from './order-spec.ts';
import type { PatternParser } from './parse-pattern.ts';
import type { TokenReader } from './token-reader.ts';

const GROUPS = ['any', 'mix', 'either', 'optional', 'repeat', 'unordered'];
const REMEDY = 'Lines stand in "…" or /…/; groups begin with any, mix, either, optional, repeat or `{`.';

/** The largest finite number of times in `repeat`: enough for any page. */
const MAX_REPEAT = 100_000;

export class LinesParser {
  private readonly reader: TokenReader;
  private readonly patterns: PatternParser;

  constructor(reader: TokenReader, patterns: PatternParser) {
    this.reader = reader;
    this.patterns = patterns;
  }

  /** `{ … }`, one after the other. */
  parseChain(): ChainItem {
    return { type: 'chain', items: this.parseItems('the lines') };
  }

  private parseItems(what: string): readonly LineTree[] {
    const items: LineTree[] = [];
    this.reader.braces(what, REMEDY, () => items.push(this.parseItem()));
    return items;
  }

  private parseItem(): LineTree {
    const token = this.reader.peek();
    if (token.type === 'symbol' && token.symbol === '{') return this.parseChain();
    if (this.reader.acceptSymbol('...')) return { type: 'rest' };
    if (token.type !== 'word' || token.text === 'unordered') return this.parseLine();
    this.reader.next();
    switch (token.text) {
      case 'any':
        return { type: 'any-order', items: this.parseMembers('any') };
      case 'mix':
        return { type: 'mix', items: this.parseMembers('mix') };
      case 'either':
        return this.parseEither();
      case 'optional':
        return { type: 'optional', item: this.parseItem() };
      case 'repeat':
        return this.parseRepeat();
      case 'or':
        return this.reader.fail(token, '`or` without `either`.', 'Write either { … } or { … }.');
      default:
        return this.reader.unknownWord(token, token.text, 'a group of lines (a line stands in "…")', GROUPS);
    }
  }

  private parseLine(): LineTree {
    const pattern = this.patterns.parseLinePattern();
    const mark = this.reader.peek();
    if (this.reader.acceptSymbol('#')) {
      this.reader.fail(
        mark,
        'Inside `lines` the place of a line says which occurrence it is.',
        'Drop the `#` and its number.',
      );
    }
    if (!this.reader.acceptSymbol('@')) return { type: 'line', pattern, at: null };
    return { type: 'line', pattern, at: parseAmount(this.reader, 'virtual seconds') };
  }

  /** Members of a group; one alone would be no group. */
  private parseMembers(name: string): readonly LineTree[] {
    const open = this.reader.peek();
    const items = this.parseItems(`the members of ${name}`);
    if (items.length > 1) return items;
    return this.reader.fail(
      open,
      `\`${name}\` needs two members or more.`,
      `Write ${name} { "a" "b" }, each chain in its own braces.`,
    );
  }

  private parseEither(): LineTree {
    const branches: LineTree[] = [this.parseChain()];
    this.reader.expectWord('or', 'Write either { … } or { … }.');
    do branches.push(this.parseChain());
    while (this.reader.acceptWord('or'));
    return { type: 'either', branches };
  }

  private parseRepeat(): LineTree {
    const token = this.reader.peek();
    const { min, max, above, below } = parseAmount(this.reader, 'how many times');
    const low = Math.max(0, above ? min + 1 : min);
    const high = below ? max - 1 : max;
    if (!Number.isInteger(low) || (high !== Infinity && !Number.isInteger(high))) {
      this.reader.fail(token, 'A number of times is whole.', 'Write for example repeat 3..4 "tick".');
    }
    if (high < Math.max(low, 1) || Math.max(low, high === Infinity ? 0 : high) > MAX_REPEAT) {
      this.reader.fail(
        token,
        `That is not between 1 and ${MAX_REPEAT} times.`,
        'Write for example repeat 3..4 "tick".',
      );
    }
    return { type: 'repeat', item: this.parseItem(), min: low, max: high };
  }
}
