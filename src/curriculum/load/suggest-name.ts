/** Says what to write instead of a name that is not valid. */
import { nearestWord } from '../../order/index.ts';

/** `Write “title”.` when a name is near, else the whole list. */
export function suggestName(written: string, names: readonly string[]): string {
  const near = nearestWord(written, names);
  if (near !== null) return `Write “${near}”.`;
  return names.length === 0 ? 'Remove it.' : `Write one of: ${names.join(', ')}.`;
}
