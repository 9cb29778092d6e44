/** How far a predicted order is from the nearest one that a spec allows: the lines that can stay where they are. */
import { derive } from './derive.ts';
import type { LineItem, LinesRule, OrderSpec } from './order-spec.ts';
import { compileLines, type Residual } from './residual.ts';
import { ResidualIds } from './residual-ids.ts';
import { isLine } from './run-view.ts';

/** Places looked at before the search is given up: ten lines in any order need as many. */
const MOST_PLACES = 8_000;

/**
 * For each of `lines`, whether it may stay: the longest part of them that is in the order of some allowed output. The others
 * are the fewest that must be moved. Null where the spec says nothing of this stream's lines, or has too many orders.
 */
export function linesToKeep(
  spec: OrderSpec,
  lines: readonly string[],
  stream: LinesRule['stream'] = 'out',
): readonly boolean[] | null {
  const rule = spec.guaranteed.find((one) => one.type === 'lines' && one.stream === stream);
  if (rule?.type !== 'lines') return null;
  return new Search(lines).run(compileLines(rule.tree));
}

/** The best way on from one place. */
interface Best {
  readonly kept: number;
  /** Whether the next line is kept, dropped, or another line comes before it; and the place that follows. */
  readonly how: 'keep' | 'drop' | 'insert' | 'end';
  readonly next: Residual;
}

class Search {
  readonly #lines: readonly string[];
  readonly #ids = new ResidualIds();
  /** By place; null while it is being looked at, so that a line that may come any number of times ends the search. */
  readonly #known = new Map<string, Best | null>();
  #isExhausted = false;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  run(root: Residual): readonly boolean[] | null {
    this.#best(root, 0);
    if (this.#isExhausted) return null;
    const kept: boolean[] = [];
    let node = root;
    while (kept.length < this.#lines.length) {
      const best = this.#best(node, kept.length);
      if (best.how === 'keep') kept.push(true);
      else if (best.how === 'drop' || best.how === 'end') kept.push(false);
      node = best.next;
    }
    return kept;
  }

  #best(node: Residual, index: number): Best {
    const end: Best = { kept: 0, how: 'end', next: node };
    if (index === this.#lines.length) return end;
    const key = `${this.#ids.idOf(node)} ${index}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known ?? end;
    if (this.#known.size > MOST_PLACES) this.#isExhausted = true;
    if (this.#isExhausted) return end;
    this.#known.set(key, null);
    const best = this.#search(node, index);
    this.#known.set(key, best);
    return best;
  }

  #search(node: Residual, index: number): Best {
    const line = this.#lines[index] ?? '';
    const accepts = ({ pattern }: LineItem) => isLine(pattern, line);
    let best: Best = { kept: this.#best(node, index + 1).kept, how: 'drop', next: node };
    const consider = (kept: number, how: Best['how'], next: Residual) => {
      if (kept > best.kept) best = { kept, how, next };
    };
    for (const { next } of derive(node, accepts))
      consider(1 + this.#best(next, index + 1).kept, 'keep', next);
    for (const { next } of derive(node, () => true)) consider(this.#best(next, index).kept, 'insert', next);
    return best;
  }
}
