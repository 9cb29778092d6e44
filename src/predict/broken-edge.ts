/** Finds the two lines that decide: whose order in the run is another than in the prediction, and why. Pure. */
import type { Placed } from './placed-lines.ts';
import type { Why, WhyBefore } from './why-before.ts';

/** `first` came before `second`, and the reader put it after; both count the printed lines from 0. */
export interface Edge {
  readonly first: number;
  readonly second: number;
  readonly why: Why;
}

/** Whether the lines, given by their texts, can come in this order, whatever comes between them. */
export type CanCome = (texts: readonly string[]) => boolean;

/** Reasons that hold in every run come before those that only hold where other things are as they are. */
const STRENGTH: Readonly<Record<Why['type'], number>> = {
  'same-task': 0,
  'created-after': 0,
  woken: 0,
  'after-loop': 0,
  'same-step': 1,
  blocked: 2,
  'goes-on': 2,
  earlier: 2,
  'same-deadline': 3,
  'creation-order': 3,
  queue: 3,
  undecided: 3,
};

/** Reasons that no spec can make free. */
export function isHard(why: Why): boolean {
  return STRENGTH[why.type] === 0 && why.type !== 'woken';
}

export class EdgeFinder {
  readonly #placed: Placed;
  readonly #why: (first: number, second: number) => Why;

  /** @param eventOf gives the `output-written` event of a printed line */
  constructor(placed: Placed, whyBefore: WhyBefore, eventOf: (printed: number) => number) {
    this.#placed = placed;
    this.#why = (first, second) => whyBefore(eventOf(first), eventOf(second));
  }

  /** The first two neighbours of the run that the reader turned round. */
  decisive(): Edge | null {
    const pair = this.#turned().find(([first, second]) => this.#areNeighbours(first, second));
    return pair === undefined ? null : this.#edge(...pair);
  }

  /** The edge to tell of a prediction that cannot come: the strongest that is really broken, and of those the earliest. */
  broken(canCome: CanCome): Edge | null {
    const edges = this.#turned().map(([first, second]) => this.#edge(first, second));
    const text = (printed: number) => this.#placed.printed[printed]?.text ?? '';
    const really = edges.filter(
      ({ first, second, why }) => isHard(why) || !canCome([text(second), text(first)]),
    );
    return this.#best(really) ?? this.#torn(edges, canCome) ?? this.#best(edges);
  }

  edgeBetween(first: number, second: number): Edge {
    return this.#edge(first, second);
  }

  hasHardEdge(): boolean {
    return this.#turned().some(([first, second]) => isHard(this.#why(first, second)));
  }

  /** A line that stands between two of one step. */
  #torn(edges: readonly Edge[], canCome: CanCome): Edge | null {
    const text = (printed: number) => this.#placed.printed[printed]?.text ?? '';
    const order = this.#order();
    for (const { first, second, why } of edges) {
      for (const before of order.slice(0, order.indexOf(second)).toReversed()) {
        if (before >= first || canCome([text(before), text(second), text(first)])) continue;
        const inner = this.#why(before, first);
        if (inner.type !== 'same-task') continue;
        const torn = { who: inner.who, from: text(before), to: text(first), event: why.event };
        return { first, second, why: { type: 'same-step', ...torn } };
      }
    }
    return null;
  }

  #best(edges: readonly Edge[]): Edge | null {
    const order = this.#order();
    const rank = ({ first, second, why }: Edge) => [
      STRENGTH[why.type],
      order.indexOf(second),
      second - first,
    ];
    const [best] = edges.toSorted((a, b) => {
      const [left, right] = [rank(a), rank(b)];
      return left.reduce((sign, value, index) => sign || value - (right[index] ?? 0), 0);
    });
    return best ?? null;
  }

  #order(): readonly number[] {
    return this.#placed.lines.flatMap(({ printed }) => (printed === null ? [] : [printed]));
  }

  /** Pairs that came in another order than the reader placed them, by their place in the run. */
  #turned(): readonly (readonly [number, number])[] {
    const order = this.#order();
    return order
      .toSorted((a, b) => a - b)
      .flatMap((first) =>
        order
          .slice(0, order.indexOf(first))
          .filter((second) => second > first)
          .toSorted((a, b) => a - b)
          .map((second) => [first, second] as const),
      );
  }

  #areNeighbours(first: number, second: number): boolean {
    const between = this.#order().some((printed) => first < printed && printed < second);
    return !between;
  }

  #edge(first: number, second: number): Edge {
    return { first, second, why: this.#why(first, second) };
  }
}
