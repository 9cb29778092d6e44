/** What is shown of a file, and under which name it is saved: its program chose name and content, so neither is trusted. Pure. */
import type { WrittenFile } from '../trace/index.ts';

/** What a panel shows of one file. */
export type FileView =
  | { readonly type: 'gone' }
  | { readonly type: 'empty' }
  | { readonly type: 'text'; readonly lines: readonly string[] }
  | { readonly type: 'bytes'; readonly rows: readonly HexRow[] };

/** Eight bytes: where they begin, as hexadecimal digits, and as letters. */
export interface HexRow {
  readonly at: string;
  readonly digits: string;
  readonly letters: string;
}

/** Bytes of which digits are shown: enough to see what kind of file it is. */
const MOST_BYTES = 256;
const ROW = 8;
/** Lines that are shown: a page need not draw more than anybody scrolls. */
const MOST_LINES = 1_000;

export function fileView({ state, text, bytes }: WrittenFile): FileView {
  if (state === 'deleted') return { type: 'gone' };
  if (text === '' || bytes === '') return { type: 'empty' };
  if (text !== null) return { type: 'text', lines: linesOf(text).slice(0, MOST_LINES) };
  return { type: 'bytes', rows: hexRows(bytesOf(bytes ?? '').subarray(0, MOST_BYTES)) };
}

/** How many bytes of it are shown; all where that is the size. */
export function shownBytes(file: WrittenFile): number {
  const view = fileView(file);
  if (view.type === 'bytes') return Math.min(MOST_BYTES, file.size);
  if (view.type !== 'text' || linesOf(file.text ?? '').length <= MOST_LINES) return file.size - file.cut;
  return new TextEncoder().encode(view.lines.join('\n')).length;
}

/** The end of the last line begins no further one. */
function linesOf(text: string): readonly string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

function hexRows(bytes: Uint8Array): readonly HexRow[] {
  return Array.from({ length: Math.ceil(bytes.length / ROW) }, (_, row) => {
    const some = [...bytes.subarray(row * ROW, (row + 1) * ROW)];
    return {
      at: (row * ROW).toString(16).padStart(4, '0'),
      digits: some.map((byte) => byte.toString(16).padStart(2, '0')).join(' '),
      letters: some.map((byte) => (byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join(''),
    };
  });
}

/** What is saved, or null where the run did not tell all of it. */
export function savedBytes({ state, text, bytes, cut }: WrittenFile): Uint8Array<ArrayBuffer> | null {
  if (state === 'deleted' || cut > 0) return null;
  return text === null ? bytesOf(bytes ?? '') : new TextEncoder().encode(text);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** A name as it is shown: what would not be seen, or would turn the text about, is written out. */
export function shownName(path: string): string {
  return path.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (letter) => {
    const code = (letter.codePointAt(0) ?? 0).toString(16);
    return `\\u{${code}}`;
  });
}

/** Endings under which nothing on the reader's machine runs or is shown as a page. */
const TEXTS = /\.(csv|json|jsonl|log|md|py|toml|tsv|txt|ya?ml)$/i;
const OTHERS = /\.(bin|bmp|dat|db|gif|gz|jpe?g|png|sqlite3?|zip)$/i;
/** Names that mean a device on some systems. */
const DEVICES = /^(aux|con|nul|prn|com\d|lpt\d)(?=\.|$)/i;
const LONGEST = 80;

/** A name for the reader's own disk: one that no system reads as something else. */
export function savedName({ path, text }: WrittenFile): string {
  const last = path.split('/').at(-1) ?? '';
  const plain = last
    .replace(/[^\p{L}\p{N}._ -]+/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(-LONGEST);
  const name = DEVICES.test(plain) || plain === '' ? `file_${plain}` : plain;
  if (text === null) return OTHERS.test(name) ? name : `${name}.bin`;
  return TEXTS.test(name) ? name : `${name}.txt`;
}
