/** Undoes the compression that our own build applied. */

const GZIP_MAGIC: readonly number[] = [0x1f, 0x8b];

/** Unpacks gzip; anything else (a host that unpacked it on the way) is returned as it is. Rejects if damaged. */
export async function gunzip(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const head = new Uint8Array(bytes, 0, Math.min(GZIP_MAGIC.length, bytes.byteLength));
  if (!GZIP_MAGIC.every((byte, index) => head[index] === byte)) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(unpacked).arrayBuffer();
}
