/** A snapshot: what the memory of a booted interpreter has that the memory of a new one has not. */

/** Bytes that are compared, and written, together. */
const PAGE = 4096;
const FORMAT = 1;
/** Length of the header's length. */
const PREFIX = 8;

/** What stands before the pages, as JSON. */
interface Header {
  readonly format: typeof FORMAT;
  /** Which build of Pyodide it was made by, and can only be used by. */
  readonly build: string;
  /** Bytes of the whole memory. */
  readonly size: number;
  /** Checksum of the pages that are not in the snapshot: those that the new memory must have already. */
  readonly untouched: number;
  /** First page and number of pages of each stretch that is in the snapshot. */
  readonly stretches: readonly (readonly [number, number])[];
  /** What Pyodide itself keeps beside the memory. */
  readonly state: unknown;
}

/** What a snapshot is made from. */
export interface SnapshotSource {
  readonly build: string;
  /** The memory of a module before anything was run in it. */
  readonly fresh: Uint8Array;
  readonly booted: Uint8Array;
  readonly state: unknown;
}

type Stretch = readonly [first: number, count: number];

function isSamePage(page: number, one: Uint8Array, other: Uint8Array): boolean {
  for (let at = page * PAGE; at < (page + 1) * PAGE; at += 1)
    if ((one[at] ?? 0) !== (other[at] ?? 0)) return false;
  return true;
}

function changedStretches(fresh: Uint8Array, booted: Uint8Array): readonly Stretch[] {
  const stretches: [number, number][] = [];
  for (let page = 0; page < booted.length / PAGE; page += 1) {
    if (isSamePage(page, fresh, booted)) continue;
    const last = stretches.at(-1);
    if (last !== undefined && last[0] + last[1] === page) last[1] += 1;
    else stretches.push([page, 1]);
  }
  return stretches;
}

/** Four sums side by side, because each step of one waits for the step before; some three milliseconds in all. */
function checksum(words: Int32Array, sum: number): number {
  let [a, b, c, d] = [sum, sum + 1, sum + 2, sum + 3];
  for (let at = 0; at < words.length; at += 4) {
    a = Math.imul(a ^ (words[at] ?? 0), 0x01000193);
    b = Math.imul(b ^ (words[at + 1] ?? 0), 0x01000193);
    c = Math.imul(c ^ (words[at + 2] ?? 0), 0x01000193);
    d = Math.imul(d ^ (words[at + 3] ?? 0), 0x01000193);
  }
  return a ^ Math.imul(b, 3) ^ Math.imul(c, 5) ^ Math.imul(d, 7);
}

/** Of what lies between the stretches. */
function untouchedChecksum(memory: Uint8Array, stretches: readonly Stretch[]): number {
  let sum = FORMAT;
  let page = 0;
  const end: Stretch = [memory.length / PAGE, 0];
  for (const [first, count] of [...stretches, end]) {
    const words = (first - page) * (PAGE / 4);
    sum = checksum(new Int32Array(memory.buffer, memory.byteOffset + page * PAGE, words), sum);
    page = first + count;
  }
  return sum;
}

/** The snapshot as one file. */
export function writeSnapshot({ build, fresh, booted, state }: SnapshotSource): Uint8Array<ArrayBuffer> {
  const stretches = changedStretches(fresh, booted);
  const untouched = untouchedChecksum(booted, stretches);
  const header: Header = { format: FORMAT, build, size: booted.length, untouched, stretches, state };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const pages = stretches.map(([first, count]) => booted.subarray(first * PAGE, (first + count) * PAGE));
  const length = PREFIX + head.length + pages.reduce((sum, bytes) => sum + bytes.length, 0);
  const file = new Uint8Array(length);
  new DataView(file.buffer).setUint32(0, head.length, true);
  file.set(head, PREFIX);
  let at = PREFIX + head.length;
  for (const bytes of pages) {
    file.set(bytes, at);
    at += bytes.length;
  }
  return file;
}

function isStretch(value: unknown): value is Stretch {
  return Array.isArray(value) && value.length === 2 && value.every((part) => Number.isSafeInteger(part));
}

function parseHeader(value: unknown): Header {
  const fields: Readonly<Record<string, unknown>> = { ...Object(value) };
  const { format, build, size, untouched, stretches, state } = fields;
  if (
    format === FORMAT &&
    typeof build === 'string' &&
    typeof size === 'number' &&
    typeof untouched === 'number' &&
    Array.isArray(stretches) &&
    stretches.every(isStretch)
  )
    return { format, build, size, untouched, stretches, state };
  throw new TypeError('This is no snapshot, or one of another format.');
}

/** A snapshot that was read. */
export interface Snapshot extends Pick<Header, 'build' | 'size' | 'state'> {
  /**
   * Makes a new memory as the booted one was. Throws, and has changed nothing, if the new memory is not like the
   * one that the snapshot was made from: then it would be a mixture of the two.
   */
  restore(memory: Uint8Array): void;
}

/** Reads pieces as if they were one. */
class PiecesReader {
  readonly #pieces: readonly ArrayBuffer[];
  #piece = 0;
  #at = 0;

  constructor(pieces: readonly ArrayBuffer[]) {
    this.#pieces = pieces;
  }

  /** Fills `target` with what comes next. Throws a TypeError if there is not enough. */
  readInto(target: Uint8Array): void {
    for (let filled = 0; filled < target.length; ) {
      const piece = this.#pieces[this.#piece];
      if (piece === undefined) throw new TypeError('This is no snapshot: it is too short.');
      const count = Math.min(target.length - filled, piece.byteLength - this.#at);
      target.set(new Uint8Array(piece, this.#at, count), filled);
      filled += count;
      this.#at += count;
      if (this.#at === piece.byteLength) [this.#piece, this.#at] = [this.#piece + 1, 0];
    }
  }

  /** The next bytes, of which there may be fewer. */
  read(length: number): Uint8Array<ArrayBuffer> {
    const rest = this.#pieces.slice(this.#piece).reduce((sum, piece) => sum + piece.byteLength, -this.#at);
    const bytes = new Uint8Array(Math.min(length, rest));
    this.readInto(bytes);
    return bytes;
  }
}

/** Throws a TypeError if it is no snapshot. */
export function readSnapshot(pieces: readonly ArrayBuffer[]): Snapshot {
  const reader = new PiecesReader(pieces);
  const prefix = new Uint8Array(PREFIX);
  reader.readInto(prefix);
  const head = reader.read(new DataView(prefix.buffer).getUint32(0, true));
  const { build, size, state, untouched, stretches } = parseHeader(
    JSON.parse(new TextDecoder().decode(head)),
  );
  const restore = (memory: Uint8Array): void => {
    if (memory.length !== size || untouchedChecksum(memory, stretches) !== untouched)
      throw new Error('The new memory is not like the one that the snapshot was made from.');
    for (const [first, count] of stretches)
      reader.readInto(memory.subarray(first * PAGE, (first + count) * PAGE));
  };
  return { build, size, state, restore };
}
