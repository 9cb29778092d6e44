/** Reads files of the content, naming them as messages do: from the directory that holds `content`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A text and where it stands. */
export interface SourceText {
  readonly file: string;
  /** The line of the file on which `text` begins, from 1. */
  readonly firstLine: number;
  readonly text: string;
}

/** Entries of a folder that can be content: no hidden files, no caches of Python. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** The `content` directory. */
export class ContentFolder {
  readonly #directory: string;
  readonly #name: string;

  /** @param directory Path of `content` itself. */
  constructor(directory: string) {
    this.#directory = directory;
    this.#name = basename(directory);
  }

  /** The name of a file in messages. */
  nameOf(path: string): string {
    return path === '' ? this.#name : `${this.#name}/${path}`;
  }

  has(path: string): boolean {
    return existsSync(join(this.#directory, path));
  }

  /** Text of a file; line ends are `\n`. Call it only for files that exist. */
  read(path: string): string {
    return readFileSync(join(this.#directory, path), 'utf8').replaceAll('\r\n', '\n');
  }

  source(path: string): SourceText {
    return { file: this.nameOf(path), firstLine: 1, text: this.read(path) };
  }

  /** What a folder holds, sorted by name. */
  list(path: string): readonly FolderEntry[] {
    return readdirSync(join(this.#directory, path), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.') && name !== '__pycache__')
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
