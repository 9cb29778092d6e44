/** Keeps what is no program's business from being changed by programs, and what they write from growing without end. */
import type { PyodideAPI } from 'pyodide';

type Files = PyodideAPI['FS'];
type Operation = (...args: readonly unknown[]) => unknown;

/** Where a program may leave files: its own folder is in the temporary one. */
export const WRITABLE_FOLDERS: readonly string[] = ['/home/pyodide', '/tmp'];

/** What a program may write: more than any program of the course, and no danger to a phone. */
const FILE_LIMITS: FileLimits = { bytes: 16 * 1024 * 1024, files: 2_000 };

interface FileLimits {
  readonly bytes: number;
  /** Files and folders. */
  readonly files: number;
}

/** Emscripten's numbers of errors, by Linux's names. */
const ERROR = { EACCES: 2, ENOSPC: 51, EROFS: 69 } as const;

/** A file or folder of Emscripten's file system in memory; only what is used of it. */
interface FileNode {
  mode: number;
  node_ops: Record<string, Operation>;
  /** A folder's entries; the bytes of a file. */
  readonly contents: unknown;
  readonly usedBytes?: number;
}

/** Holds all files of an interpreter that has booted. Its own cannot be changed any more, not even by `chmod`. */
export function holdFiles(files: Files, limits: FileLimits = FILE_LIMITS): void {
  const writable = new Set(WRITABLE_FOLDERS.map((folder) => nodeAt(files, folder)));
  protect(files, nodeAt(files, '/'), writable);
  openDevices(files, nodeAt(files, '/dev'));
  limitSize(files, limits);
}

/** Lets nothing of the machine's own files, which Node has mounted, be changed. */
export function holdMounted(files: Files): void {
  const { node_ops, stream_ops } = Reflect.get(files.filesystems, 'NODEFS');
  const refuse = () => fail(files, 'EROFS');
  for (const name of ['setattr', 'mknod', 'rename', 'unlink', 'rmdir', 'symlink'])
    Reflect.set(node_ops, name, refuse);
  for (const name of ['setattr', 'write']) Reflect.set(stream_ops, name, refuse);
  const open: Operation = stream_ops.open;
  // The two lowest bits say whether it is opened to be written.
  Reflect.set(stream_ops, 'open', (stream: { readonly flags: number }) =>
    (stream.flags & 3) === 0 ? open(stream) : refuse(),
  );
}

function nodeAt(files: Files, path: string): FileNode {
  return files.lookupPath(path, {}).node;
}

function fail(files: Files, name: keyof typeof ERROR): never {
  throw new files.ErrnoError(ERROR[name]);
}

/** Every change asks the mode of the folder or file first; that it stays as it is, is seen to here. */
function protect(files: Files, node: FileNode, writable: ReadonlySet<FileNode>): void {
  if (writable.has(node) || files.isChrdev(node.mode)) return;
  node.mode &= ~0o222;
  node.node_ops = { ...node.node_ops, setattr: () => fail(files, 'EACCES') };
  for (const entry of entriesOf(files, node)) protect(files, entry, writable);
}

/**
 * Private name: `/dev/capture_stderr`, a device that Pyodide makes and removes whenever an exception leaves Python for
 * JavaScript. Nothing else comes to that folder or goes from it.
 */
const CAPTURED = 'capture_stderr';

function openDevices(files: Files, folder: FileNode): void {
  const { mknod, unlink } = folder.node_ops;
  if (mknod === undefined || unlink === undefined)
    throw new Error('Pyodide keeps its devices elsewhere now.');
  const refuse = () => fail(files, 'EACCES');
  folder.mode |= 0o222;
  folder.node_ops = {
    ...folder.node_ops,
    mknod: (parent, name, mode, device) =>
      name === CAPTURED && files.isChrdev(Number(mode)) ? mknod(parent, name, mode, device) : refuse(),
    unlink: (parent, name) => (name === CAPTURED ? unlink(parent, name) : refuse()),
    rename: refuse,
    rmdir: refuse,
    symlink: refuse,
  };
}

function entriesOf(files: Files, node: FileNode): readonly FileNode[] {
  return files.isDir(node.mode) ? Object.values(Object(node.contents)) : [];
}

/** Whatever writes, writes by these operations: Python's files, SQLite, `os.truncate`. */
function limitSize(files: Files, limits: FileLimits): void {
  const { ops_table } = Reflect.get(files.filesystems, 'MEMFS');
  const room = new Room(files, limits);
  const write: Operation = ops_table.file.stream.write;
  const setattr: Operation = ops_table.file.node.setattr;
  const mknod: Operation = ops_table.dir.node.mknod;
  ops_table.file.stream.write = (...args: readonly unknown[]) => {
    const [stream, , , length, position] = args;
    room.take(Reflect.get(Object(stream), 'node'), Number(position) + Number(length));
    return write(...args);
  };
  ops_table.file.node.setattr = (node: FileNode, attributes: { readonly size?: number }) => {
    if (attributes.size !== undefined) room.take(node, attributes.size);
    return setattr(node, attributes);
  };
  ops_table.dir.node.mknod = (...args: readonly unknown[]) => {
    room.takeOne();
    return mknod(...args);
  };
}

/** Counts upwards only, which costs nothing; looks around when it seems to be full. */
class Room {
  readonly #files: Files;
  readonly #limits: FileLimits;
  #bytes = 0;
  #count = 0;

  constructor(files: Files, limits: FileLimits) {
    this.#files = files;
    this.#limits = limits;
  }

  /** A file is to be `size` bytes long. */
  take(node: FileNode, size: number): void {
    const grown = Math.max(0, size - (node.usedBytes ?? 0));
    if (this.#bytes + grown > this.#limits.bytes) this.#look();
    if (this.#bytes + grown > this.#limits.bytes) fail(this.#files, 'ENOSPC');
    this.#bytes += grown;
  }

  /** There is to be one more. */
  takeOne(): void {
    if (this.#count >= this.#limits.files) this.#look();
    if (this.#count >= this.#limits.files) fail(this.#files, 'ENOSPC');
    this.#count += 1;
  }

  #look(): void {
    this.#bytes = 0;
    this.#count = 0;
    for (const folder of WRITABLE_FOLDERS) this.#add(nodeAt(this.#files, folder));
  }

  #add(node: FileNode): void {
    for (const entry of entriesOf(this.#files, node)) {
      this.#count += 1;
      this.#bytes += entry.usedBytes ?? 0;
      this.#add(entry);
    }
  }
}
