/** Undoes the compression that our own build applied, while the file still arrives. */

/** Whoever reads the content is told of damage; whoever writes need not be told again. */
const toldElsewhere = (): void => undefined;

/** One file that comes in pieces. */
export class Unpacker {
  /** The unpacked file as it comes; damage ends it with an error. */
  readonly content: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;

  constructor() {
    const { readable, writable } = new DecompressionStream('gzip');
    this.content = readable;
    this.#writer = writable.getWriter();
  }

  add(bytes: ArrayBuffer, last: boolean): void {
    this.#writer.write(bytes).catch(toldElsewhere);
    if (last) this.#writer.close().catch(toldElsewhere);
  }
}

/** The whole of it. Rejects if it was damaged. */
export function readWhole({ content }: Unpacker): Promise<ArrayBuffer> {
  return new Response(content).arrayBuffer();
}
