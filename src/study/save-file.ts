/** Hands the reader a file with everything that the device remembers. */
import { type WholeStorage, writeProgressFile } from '../progress/index.ts';

/** @param now Milliseconds since 1970: the day stands in the file's name. */
export function saveFile(area: WholeStorage, now: number): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([writeProgressFile(area, now)], { type: 'application/json' }));
  link.href = address;
  link.download = `await-and-see-${new Date(now).toISOString().slice(0, 10)}.json`;
  link.click();
  // A browser may still be reading when the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
