/** A slow, obviously right checker for tests: it lists every order that a small spec allows and looks whether the run is one. */

/** One line that a model allows: a text with `?` for any one of some letters, and the times it may have. */
export interface ModelLine {
  readonly type: 'line';
  /** The letters that will do. */
  readonly letters: string;
  /** Virtual seconds, both ends included; null for any time. */
  readonly at: readonly [min: number, max: number] | null;
}
/** A tree of the language, as the tests build it: independent of the parser and of its types. */
export type Model =
  | ModelLine
  | { readonly type: 'rest' }
  | { readonly type: 'chain' | 'any' | 'mix' | 'either'; readonly members: readonly Model[] }
  | { readonly type: 'optional'; readonly member: Model }
  | { readonly type: 'repeat'; readonly member: Model; readonly min: number; readonly max: number };

/** A line of a model's run: one letter at a time. */
export interface ModelEntry {
  readonly letter: string;
  readonly at: number;
}

type Order = readonly ModelLine[];

const ANY: ModelLine = { type: 'line', letters: 'abcd', at: null };

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}

function shuffles(a: Order, b: Order): readonly Order[] {
  const [firstA, ...restA] = a;
  const [firstB, ...restB] = b;
  if (firstA === undefined) return [b];
  if (firstB === undefined) return [a];
  return [
    ...shuffles(restA, b).map((order) => [firstA, ...order]),
    ...shuffles(a, restB).map((order) => [firstB, ...order]),
  ];
}

/** Orders longer than the limit are dropped at once, and equal ones kept once: the lists stay small enough. */
function tidy(orders: readonly Order[], limit: number): readonly Order[] {
  const kept = new Map<string, Order>();
  for (const order of orders) if (order.length <= limit) kept.set(JSON.stringify(order), order);
  return [...kept.values()];
}

function combine(
  members: readonly (readonly Order[])[],
  limit: number,
  join: (a: Order, b: Order) => readonly Order[],
): readonly Order[] {
  return members.reduce<readonly Order[]>(
    (sofar, orders) =>
      tidy(
        sofar.flatMap((a) => orders.flatMap((b) => join(a, b))),
        limit,
      ),
    [[]],
  );
}

const concat = (a: Order, b: Order): readonly Order[] => [[...a, ...b]];

/** Every order of at most `limit` lines that the model allows. */
export function allOrders(model: Model, limit: number): readonly Order[] {
  switch (model.type) {
    case 'line':
      return [[model]];
    case 'rest':
      return Array.from({ length: limit + 1 }, (_, length) => Array.from({ length }, () => ANY));
    case 'chain':
      return combine(allOfEach(model.members, limit), limit, concat);
    case 'any':
      return tidy(
        permutations(allOfEach(model.members, limit)).flatMap((members) => combine(members, limit, concat)),
        limit,
      );
    case 'mix':
      return combine(allOfEach(model.members, limit), limit, shuffles);
    case 'either':
      return tidy(allOfEach(model.members, limit).flat(), limit);
    case 'optional':
      return tidy([[], ...allOrders(model.member, limit)], limit);
    case 'repeat': {
      const once = allOrders(model.member, limit);
      // Beyond `min + limit` times only empty repetitions could be added.
      const counts = Array.from(
        { length: Math.min(model.max, model.min + limit) - model.min + 1 },
        (_, n) => model.min + n,
      );
      const repeated = (count: number): readonly Order[] =>
        combine(
          Array.from({ length: count }, () => once),
          limit,
          concat,
        );
      return tidy(counts.flatMap(repeated), limit);
    }
  }
}

function allOfEach(members: readonly Model[], limit: number): readonly (readonly Order[])[] {
  return members.map((member) => allOrders(member, limit));
}

function fits(line: ModelLine, { letter, at }: ModelEntry): boolean {
  return line.letters.includes(letter) && (line.at === null || (line.at[0] <= at && at <= line.at[1]));
}

/** Whether the run is one of the orders; or, for a prefix, the beginning of one of at most `limit` lines. */
export function referenceAllows(
  orders: readonly Order[],
  run: readonly ModelEntry[],
  prefix = false,
): boolean {
  return orders.some(
    (order) =>
      (prefix ? order.length >= run.length : order.length === run.length) &&
      run.every((entry, index) => {
        const line = order[index];
        return line !== undefined && fits(line, entry);
      }),
  );
}
