/** Reads the texts of a folder, for a program to find in its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { BroughtFile } from '../protocol.ts';

/** Every file below `folder` but hidden ones, sorted by path. Throws what Node throws where it cannot be read. */
export function textsBelow(folder: string): readonly BroughtFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
}
