/** Searches for a way to read the whole output as a `lines` rule demands, depth first, never twice from the same place. */

import { derive, type Step } from './derive.ts';
import type { LineFact } from './finding.ts';
import type { LineItem } from './order-spec.ts';
import type { Residual } from './residual.ts';
import { ResidualIds } from './residual-ids.ts';

/** What the search found. */
export type MatchResult =
  /** One way to read all lines: a step for each. */
  | { readonly type: 'matched'; readonly steps: readonly Step[] }
  /** `depth` lines can be read, no more; `remainders` are what could be owed then. */
  | { readonly type: 'stuck'; readonly depth: number; readonly remainders: readonly Residual[] }
  /** There were more ways to try than the budget allows. */
  | { readonly type: 'exhausted' };

/** What one rule may cost. */
export interface MatchBudget {
  /** Members of groups looked at or copied. */
  readonly work: number;
  /** Times that a place with a choice, or with no way on, is reached. */
  readonly places: number;
}

/** A second or two: enough for ten thousand lines in any order, and for all but absurd ambiguity. */
const DEFAULT_BUDGET: MatchBudget = { work: 200_000_000, places: 200_000 };

/** Remainders kept for the explanation: more would not make it better. */
const MAX_REMAINDERS = 64;

interface Frame {
  readonly node: Residual;
  readonly steps: readonly Step[];
  tried: number;
}

export interface MatchOptions {
  readonly accepts: (item: LineItem, line: LineFact) => boolean;
  /** True when more lines may follow: then every remainder is good enough at the end. */
  readonly prefix: boolean;
  readonly budget?: MatchBudget;
}

/** The members that one step of a remainder looks at. */
function width(node: Residual): number {
  switch (node.type) {
    case 'mix':
    case 'any-order':
      return node.members.length;
    case 'chain':
      return width(node.first) + 1;
    case 'either':
      return node.branches.reduce((sum, branch) => sum + width(branch), 1);
    case 'repeat':
      return width(node.item) + 1;
    case 'empty':
    case 'line':
      return 1;
  }
}

class Search {
  private readonly ids = new ResidualIds();
  private readonly visited: Set<number>[] = [];
  private readonly path: Frame[] = [];
  private readonly lines: readonly LineFact[];
  private readonly options: MatchOptions;
  private work = 0;
  private places = 0;
  private depth = -1;
  private remainders = new Map<number, Residual>();

  constructor(lines: readonly LineFact[], options: MatchOptions) {
    this.lines = lines;
    this.options = options;
  }

  run(root: Residual): MatchResult {
    const budget = this.options.budget ?? DEFAULT_BUDGET;
    this.enter(root);
    while (this.path.length > 0) {
      if (this.work > budget.work || this.places > budget.places) return { type: 'exhausted' };
      if (this.accepted()) return { type: 'matched', steps: this.stepsTaken() };
      this.advance();
    }
    return { type: 'stuck', depth: this.depth, remainders: [...this.remainders.values()] };
  }

  private accepted(): boolean {
    const frame = this.path.at(-1);
    if (frame === undefined || this.path.length - 1 < this.lines.length) return false;
    return this.options.prefix || frame.node.nullable;
  }

  /** Takes the next untried step of the last frame, or goes back. */
  private advance(): void {
    const frame = this.path.at(-1);
    const step = frame?.steps[frame.tried];
    if (frame === undefined || step === undefined) {
      this.path.pop();
      return;
    }
    frame.tried += 1;
    this.enter(step.next);
  }

  private enter(node: Residual): void {
    const depth = this.path.length;
    const steps = this.stepsFrom(node, depth);
    if (steps.length !== 1 && this.seenBefore(node, depth)) return;
    if (steps.length === 0) this.remember(node, depth);
    this.path.push({ node, steps, tried: 0 });
  }

  private stepsFrom(node: Residual, depth: number): readonly Step[] {
    const line = this.lines[depth];
    if (line === undefined) return [];
    const steps = derive(node, (item) => this.options.accepts(item, line));
    this.work += width(node) * (1 + steps.length);
    return steps;
  }

  /** Only places with a choice (or none) are written down: from the others there is one way on. */
  private seenBefore(node: Residual, depth: number): boolean {
    const seen = this.visited[depth] ?? new Set();
    this.visited[depth] = seen;
    const id = this.ids.idOf(node);
    this.places += 1;
    if (seen.has(id)) return true;
    seen.add(id);
    return false;
  }

  private remember(node: Residual, depth: number): void {
    if (depth < this.depth) return;
    if (depth > this.depth) this.remainders = new Map();
    this.depth = depth;
    if (this.remainders.size < MAX_REMAINDERS) this.remainders.set(this.ids.idOf(node), node);
  }

  /** Every frame but the last has taken the step before its next untried one. */
  private stepsTaken(): readonly Step[] {
    return this.path.flatMap(({ steps, tried }) => steps[tried - 1] ?? []);
  }
}

/** Reads `lines` from `root` in every way that there is, until one reads them all. */
export function matchLines(root: Residual, lines: readonly LineFact[], options: MatchOptions): MatchResult {
  return new Search(lines, options).run(root);
}
