/** Hands a file of a program over to the reader's own disk. */
import type { WrittenFile } from '../trace/index.ts';
import { savedBytes, savedName } from './file-view.ts';

/** Types that no browser shows as a page. */
const TYPES = { text: 'text/plain;charset=utf-8', bytes: 'application/octet-stream' } as const;

export function saveFile(file: WrittenFile): void {
  const bytes = savedBytes(file);
  if (bytes === null) return;
  const type = file.text === null ? TYPES.bytes : TYPES.text;
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = savedName(file);
  link.click();
  // A browser may still be reading when the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
