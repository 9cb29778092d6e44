/** Loads what a playground brings for its program to find: small texts, which the page carries. */
import type { BroughtFile } from '../../protocol.ts';
import type { MistakeList } from './mistake.ts';
import type { ContentFolder } from './source-file.ts';

/** More is no example any more; each page carries them whole. */
const MOST_FILES = 20;
/** Characters of all of them. */
const LARGEST = 32_000;

/** Every text below the folder at `path`; what cannot be brought is a mistake. */
export function loadBroughtFiles(
  content: ContentFolder,
  path: string,
  mistakes: MistakeList,
): readonly BroughtFile[] {
  const files = textsBelow(content, path, '');
  const wrong = (what: string, remedy: string) => mistakes.add(content.nameOf(path), 1, what, remedy);
  if (files.length === 0) wrong('This folder is empty.', 'Put texts into it, or remove it.');
  if (files.length > MOST_FILES) wrong(`There are ${files.length} files.`, `Bring ${MOST_FILES} at most.`);
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  if (size > LARGEST) wrong(`These are ${size} characters.`, `Bring ${LARGEST} at most.`);
  for (const { path: name, text } of files)
    if (/[\0\uFFFD]/.test(text))
      mistakes.add(
        content.nameOf(`${path}/${name}`),
        1,
        'This is no text in UTF-8.',
        'Bring texts only; let the program make other bytes.',
      );
  return files;
}

function textsBelow(content: ContentFolder, folder: string, prefix: string): readonly BroughtFile[] {
  return content.list(folder).flatMap(({ name, isFolder }) => {
    const path = `${folder}/${name}`;
    return isFolder
      ? textsBelow(content, path, `${prefix}${name}/`)
      : [{ path: `${prefix}${name}`, text: content.read(path) }];
  });
}
