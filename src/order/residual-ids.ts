/** Numbers for remainders: two get the same number exactly when they demand the same. */
import type { Residual } from './residual.ts';

export class ResidualIds {
  private readonly ids = new WeakMap<object, number>();
  private readonly keys = new Map<string, number>();
  private last = 0;

  /** The number of a remainder. Numbers are given on demand, so that a plain list costs nothing. */
  idOf(node: Residual): number {
    for (const part of this.unnumbered(node).reverse()) this.ids.set(part, this.numberOf(this.keyOf(part)));
    return this.ids.get(node) ?? 0;
  }

  /** The chain's own tails without a number: numbered from the end, as a long chain would overflow a recursion. */
  private unnumbered(node: Residual): Residual[] {
    const tails: Residual[] = [];
    let at = node;
    while (!this.ids.has(at)) {
      tails.push(at);
      if (at.type !== 'chain') break;
      at = at.rest;
    }
    return tails;
  }

  private keyOf(node: Residual): string {
    switch (node.type) {
      case 'empty':
        return '';
      case 'line':
        return `l${this.itemId(node.item)}`;
      case 'chain':
        return `c${this.idOf(node.first)},${this.idOf(node.rest)}`;
      case 'mix':
      case 'any-order': {
        const members = node.members.map((member) => this.idOf(member)).sort((a, b) => a - b);
        return `${node.type}${members.join()}`;
      }
      case 'either':
        return `e${node.branches.map((branch) => this.idOf(branch)).join()}`;
      case 'repeat':
        return `r${this.idOf(node.item)},${node.min},${node.max}`;
    }
  }

  private itemId(item: object): number {
    const known = this.ids.get(item);
    if (known !== undefined) return known;
    this.last += 1;
    this.ids.set(item, this.last);
    return this.last;
  }

  private numberOf(key: string): number {
    const known = this.keys.get(key);
    if (known !== undefined) return known;
    this.last += 1;
    this.keys.set(key, this.last);
    return this.last;
  }
}
