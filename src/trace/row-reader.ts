/** Reads one row of a trace field by field; everything that does not fit throws a `ShapeError`. */
import { ENDINGS, type Ending, OPS, type Op, type StackEntry, WAIT_KINDS, type WaitKind } from './event.ts';
import { ShapeError } from './parse-run-result.ts';

export class RowReader {
  readonly #items: readonly unknown[];
  readonly #path: string;
  readonly #seq: number;
  #next = 0;

  /** `seq` is the position of the row in its trace: what it refers to must stand before it. */
  constructor(row: unknown, seq: number) {
    this.#path = `rows[${seq}]`;
    if (!Array.isArray(row)) throw new ShapeError(this.#path, 'a list', row);
    this.#items = row;
    this.#seq = seq;
  }

  /** The fields with which every event begins. */
  happened(): { readonly seq: number; readonly at: number; readonly step: number | null } {
    return { seq: this.#seq, at: this.number(), step: this.earlierOrNull() };
  }

  /** The same, for events that only happen within a step. */
  inStep(): { readonly seq: number; readonly at: number; readonly step: number } {
    return { seq: this.#seq, at: this.number(), step: this.earlier() };
  }

  number(): number {
    const value = this.#take();
    return typeof value === 'number' && Number.isFinite(value)
      ? value
      : this.#refuse('a finite number', value);
  }

  numberOrNull(): number | null {
    return this.#orNull(() => this.number());
  }

  count(): number {
    const value = this.#take();
    return isCount(value) ? value : this.#refuse('a count', value);
  }

  countOrNull(): number | null {
    return this.#orNull(() => this.count());
  }

  /** The sequence number of an event that came before. */
  earlier(): number {
    const value = this.#take();
    return isCount(value) && value < this.#seq ? value : this.#refuse('an earlier event', value);
  }

  earlierOrNull(): number | null {
    return this.#orNull(() => this.earlier());
  }

  earlierOnes(): readonly number[] {
    const value = this.counts();
    return value.every((seq) => seq < this.#seq) ? value : this.#refuse('earlier events', value);
  }

  text(): string {
    const value = this.#take();
    return typeof value === 'string' ? value : this.#refuse('a text', value);
  }

  textOrNull(): string | null {
    return this.#orNull(() => this.text());
  }

  truth(): boolean {
    const value = this.#take();
    return typeof value === 'boolean' ? value : this.#refuse('true or false', value);
  }

  counts(): readonly number[] {
    const value = this.#take();
    return Array.isArray(value) && value.every(isCount) ? value : this.#refuse('a list of counts', value);
  }

  stack(): readonly StackEntry[] {
    const value = this.#take();
    if (!Array.isArray(value)) return this.#refuse('a list', value);
    return value.map((entry: unknown) => this.#stackEntry(entry));
  }

  ending(): Ending {
    return this.#oneOf(ENDINGS);
  }

  op(): Op {
    return this.#oneOf(OPS);
  }

  waitKind(): WaitKind {
    return this.#oneOf(WAIT_KINDS);
  }

  /** Nothing may be left. */
  end(): void {
    if (this.#next < this.#items.length)
      this.#refuse(`${this.#next} fields long`, `${this.#items.length} fields`);
  }

  #stackEntry(entry: unknown): StackEntry {
    if (!Array.isArray(entry)) return this.#refuse('a frame', entry);
    const [name, line, own]: readonly unknown[] = entry;
    if (typeof name !== 'string' || !isCount(line) || typeof own !== 'boolean')
      return this.#refuse('a frame', entry);
    return { function: name, line, own };
  }

  #oneOf<const T extends string>(cases: readonly T[]): T {
    const value = this.#take();
    return cases.find((one) => one === value) ?? this.#refuse(`one of ${cases.join(', ')}`, value);
  }

  #orNull<T>(read: () => T): T | null {
    if (this.#items[this.#next] !== null) return read();
    this.#next += 1;
    return null;
  }

  #take(): unknown {
    const value = this.#items[this.#next];
    this.#next += 1;
    return value;
  }

  #refuse(expected: string, value: unknown): never {
    throw new ShapeError(`${this.#path}[${this.#next - 1}]`, expected, value);
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
