/** Keeps the reader's edits of each playground across reloads: versioned, parsed at the gate, and silent about nothing. */

/** What the reader made of a program. */
export interface StoredEdit {
  readonly text: string;
  readonly stdin: string;
  /** Version of the chapter's program that the edit began from. */
  readonly base: string;
}

/** What was found under a playground's name. */
export type LoadedEdit =
  | { readonly type: 'none' }
  | { readonly type: 'edit'; readonly edit: StoredEdit }
  /** Something that this version cannot read; it was moved aside and not deleted. */
  | { readonly type: 'unreadable' };

/** Whether a change was kept: storage may be switched off or full. */
export type SaveOutcome = 'saved' | 'unavailable' | 'full';

export interface EditStore {
  load(id: string): LoadedEdit;
  save(id: string, edit: StoredEdit): SaveOutcome;
  remove(id: string): void;
}

/** The part of `localStorage` that is needed. */
export type StorageArea = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'await-and-see:edit:';
const ASIDE = 'await-and-see:unreadable:';
const VERSION = 1;

/** A store over `area`; null stands for a browser that gives no storage. */
export function createEditStore(area: StorageArea | null): EditStore {
  return {
    load: (id) => (area === null ? { type: 'none' } : load(area, id)),
    save: (id, edit) => (area === null ? 'unavailable' : save(area, id, edit)),
    remove: (id) => {
      try {
        area?.removeItem(PREFIX + id);
      } catch {
        // Storage that vanished holds nothing to remove.
      }
    },
  };
}

function load(area: StorageArea, id: string): LoadedEdit {
  try {
    const stored = area.getItem(PREFIX + id);
    if (stored === null) return { type: 'none' };
    const edit = parseEdit(stored);
    return edit === null ? putAside(area, id, stored) : { type: 'edit', edit };
  } catch {
    return { type: 'none' };
  }
}

function putAside(area: StorageArea, id: string, stored: string): LoadedEdit {
  area.setItem(ASIDE + id, stored);
  area.removeItem(PREFIX + id);
  return { type: 'unreadable' };
}

function save(area: StorageArea, id: string, edit: StoredEdit): SaveOutcome {
  try {
    area.setItem(PREFIX + id, JSON.stringify({ version: VERSION, ...edit }));
    return 'saved';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unavailable';
  }
}

/** What was stored, or null when this version cannot read it: not ours, damaged, or from a newer version of the site. */
function parseEdit(stored: string): StoredEdit | null {
  const value = parseJson(stored);
  if (typeof value !== 'object' || value === null) return null;
  const {
    version,
    text,
    stdin,
    base,
  }: { version?: unknown; text?: unknown; stdin?: unknown; base?: unknown } = value;
  if (version !== VERSION || typeof text !== 'string' || typeof base !== 'string') return null;
  return { text, base, stdin: typeof stdin === 'string' ? stdin : '' };
}

function parseJson(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return null;
  }
}
