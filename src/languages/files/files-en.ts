/** The words of the panel of files, in English. */
import type { FilesText } from './files-text.ts';

const bytes = (count: number) =>
  count === 1 ? '1 byte' : `${count.toLocaleString('en').replaceAll(',', '\u202f')} bytes`;

export const filesEn: FilesText = {
  heading: (names, more) => `Files: ${[...names, ...(more > 0 ? [`${more} more`] : [])].join(', ')}`,
  about:
    'What the program found and left on its disk, which is simulated too. The next run begins without it.',
  states: { made: 'made', changed: 'changed', there: 'was there', deleted: 'deleted' },
  bytes,
  written: (seconds, who) => (who === null ? `written at ${seconds} s` : `written at ${seconds} s by ${who}`),
  empty: 'It is empty.',
  noText: 'Its bytes are no text. Each row: where it begins, eight bytes, and as letters.',
  cut: (shown, whole) => `The first ${bytes(shown)} of ${bytes(whole)}.`,
  save: 'Save',
  saveFile: (name) => `Save ${name}`,
  content: (name) => `What stands in ${name}`,
  leftOut: (count) => (count === 1 ? 'One more file is not shown.' : `${count} more files are not shown.`),
  full: 'The disk was full: the program was told that there is no space left.',
};
