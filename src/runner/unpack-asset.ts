/** Undoes the compression that our own build applied, while the file still arrives, and hands it over in pieces. */
import type { FileName } from '../protocol.ts';

/** A part of an unpacked file, in the order in which it came. */
export interface AssetPiece {
  readonly file: FileName;
  readonly bytes: ArrayBuffer;
  /** Whether the file ends with it. */
  readonly last: boolean;
}

/** Takes a piece, which is its own from then on. */
export type TakePiece = (piece: AssetPiece) => void;

/** Bytes that are handed over together, unless fewer remain: each message costs both sides time. */
const PIECE = 512 * 1024;
/** Bytes that are unpacked without a pause: some three milliseconds. */
const STEP = 256 * 1024;

/** Whoever waits for the end is told of damage; whoever writes need not be told again. */
const toldElsewhere = (): void => undefined;

function joined(chunks: readonly Uint8Array[], length: number): ArrayBuffer {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole.buffer;
}

async function handOver(
  file: FileName,
  content: ReadableStream<Uint8Array>,
  onPiece: TakePiece,
): Promise<void> {
  let [chunks, length]: [Uint8Array[], number] = [[], 0];
  const reader = content.getReader();
  for (;;) {
    const { value } = await reader.read();
    if (value === undefined) break;
    // Not before there is more, so that only the last piece of nothing is empty.
    if (length >= PIECE) {
      onPiece({ file, bytes: joined(chunks, length), last: false });
      [chunks, length] = [[], 0];
    }
    chunks.push(value);
    length += value.length;
  }
  onPiece({ file, bytes: joined(chunks, length), last: true });
}

/** Waits until other messages of the page were heard; a timer would wait four milliseconds. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** One file that comes in chunks. */
export class AssetUnpacker {
  /** Resolves when all of it was handed over. Rejects if it was damaged; the last piece then never comes. */
  readonly finished: Promise<void>;
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  readonly #waiting: Uint8Array<ArrayBuffer>[] = [];
  #ended = false;
  #wake: () => void = () => undefined;

  /** Begins when `turn` has come: other files may be needed earlier. */
  constructor(file: FileName, onPiece: TakePiece, turn: Promise<unknown> = Promise.resolve()) {
    const { readable, writable } = new DecompressionStream('gzip');
    this.#writer = writable.getWriter();
    this.finished = handOver(file, readable, onPiece);
    this.finished.catch(toldElsewhere);
    turn.then(() => this.#unpack()).catch(toldElsewhere);
  }

  add(chunk: Uint8Array<ArrayBuffer>): void {
    this.#waiting.push(chunk);
    this.#wake();
  }

  /** Says that the file ends here. */
  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** In steps, between which the page can do something else: first of all, hand other files over. */
  async #unpack(): Promise<void> {
    let step = 0;
    while (!this.#ended || this.#waiting.length > 0) {
      const chunk = this.#waiting.shift();
      if (chunk === undefined) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        continue;
      }
      await this.#writer.write(chunk);
      step += chunk.length;
      if (step >= STEP) {
        step = 0;
        await nextTurn();
      }
    }
    await this.#writer.close();
  }
}

/** Unpacks a file that is there already. */
export async function unpackAsset(file: FileName, packed: ArrayBuffer, onPiece: TakePiece): Promise<void> {
  const unpacker = new AssetUnpacker(file, onPiece);
  for (let start = 0; start < packed.byteLength; start += STEP)
    unpacker.add(new Uint8Array(packed, start, Math.min(STEP, packed.byteLength - start)));
  unpacker.end();
  await unpacker.finished;
}
