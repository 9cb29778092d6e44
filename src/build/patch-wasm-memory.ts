/** Lowers the memory that a WebAssembly binary may ever ask for, by rewriting its memory section in place. */

const MEMORY_SECTION = 5;
const HAS_MAXIMUM = 1;
const HEADER_LENGTH = 8;

/** A number in LEB128, and where it lies. */
interface Leb {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** The limits of the one memory a binary declares, in pages of 64 KiB. */
export interface MemoryLimits {
  readonly minimum: number;
  readonly maximum: number;
}

function readLeb(bytes: Uint8Array, start: number): Leb {
  let value = 0;
  for (let offset = start, factor = 1; ; offset += 1, factor *= 128) {
    const byte = bytes[offset];
    if (byte === undefined) throw new Error('The WebAssembly binary ends in the middle of a number.');
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return { value, start, end: offset + 1 };
  }
}

/** Keeps the length by padding with continuation bytes, so that nothing after it moves. */
function writeLeb(bytes: Uint8Array, place: Leb, value: number): void {
  let rest = value;
  for (let offset = place.start; offset < place.end; offset += 1) {
    const last = offset === place.end - 1;
    bytes[offset] = (rest % 128) | (last ? 0 : 0x80);
    rest = Math.floor(rest / 128);
  }
  if (rest > 0) throw new Error(`${value} pages need more bytes than the binary has for its maximum.`);
}

function findSection(bytes: Uint8Array, wanted: number): number {
  let offset = HEADER_LENGTH;
  while (offset < bytes.length) {
    const size = readLeb(bytes, offset + 1);
    if (bytes[offset] === wanted) return size.end;
    offset = size.end + size.value;
  }
  throw new Error('The WebAssembly binary declares no memory of its own; its maximum cannot be lowered.');
}

function locateLimits(bytes: Uint8Array): { readonly minimum: Leb; readonly maximum: Leb } {
  const count = readLeb(bytes, findSection(bytes, MEMORY_SECTION));
  if (count.value !== 1) throw new Error(`One memory was expected; the binary declares ${count.value}.`);
  const flags = readLeb(bytes, count.end);
  if (flags.value !== HAS_MAXIMUM) throw new Error(`The memory must have a maximum (flags ${flags.value}).`);
  const minimum = readLeb(bytes, flags.end);
  return { minimum, maximum: readLeb(bytes, minimum.end) };
}

/** Reads what a binary declares. */
export function memoryLimits(bytes: Uint8Array): MemoryLimits {
  const { minimum, maximum } = locateLimits(bytes);
  return { minimum: minimum.value, maximum: maximum.value };
}

/**
 * Returns a copy of `bytes` whose memory can never exceed `maximum` pages of 64 KiB.
 * Throws when the binary is not of the expected shape, or begins with more.
 */
export function patchWasmMemory(bytes: Uint8Array, maximum: number): Uint8Array<ArrayBuffer> {
  const patched = new Uint8Array(bytes);
  const limits = locateLimits(patched);
  if (maximum < limits.minimum.value || maximum > limits.maximum.value)
    throw new Error(
      `${maximum} pages are not between ${limits.minimum.value} and ${limits.maximum.value}, what the binary allows.`,
    );
  writeLeb(patched, limits.maximum, maximum);
  if (memoryLimits(patched).maximum !== maximum)
    throw new Error('Should never happen, because the maximum was just written.');
  return patched;
}
